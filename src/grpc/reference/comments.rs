//! The comments of proto files, as the descriptor set keeps them.

use prost::Message as _;
use prost_types::{FileDescriptorProto, FileDescriptorSet};

use crate::grpc::proto::FILE_DESCRIPTOR_SET;

/// Numbers of fields in descriptors, of which the path to a comment is made.
pub(super) mod field {
    /// Of a file: its messages, enums and services.
    pub const MESSAGE: i32 = 4;
    pub const ENUM: i32 = 5;
    pub const SERVICE: i32 = 6;
    /// Of each of these: its fields, values or methods.
    pub const PART: i32 = 2;
}

/// The files of the API, in the order of their names.
pub(super) fn files() -> Vec<FileDescriptorProto> {
    // The build has written it, and reflection refuses to start on another.
    let set = FileDescriptorSet::decode(FILE_DESCRIPTOR_SET).unwrap_or_default();
    let mut files = set.file;
    files.retain(|file| file.package() == "rolecall.v1");
    files.sort_by(|a, b| a.name().cmp(b.name()));
    files
}

/// Things of one kind, each with its number in the list.
pub(super) fn numbered<T>(things: &[T]) -> impl Iterator<Item = (i32, &T)> {
    (0..).zip(things)
}

/// The paragraphs of the comment on something in a file, each on one line.
pub(super) fn paragraphs(file: &FileDescriptorProto, path: &[i32]) -> Vec<String> {
    lines(file, path).into_iter().map(|lines| lines.join(" ")).collect()
}

/// The same with the lines that they are written in.
pub(super) fn lines(file: &FileDescriptorProto, path: &[i32]) -> Vec<Vec<String>> {
    let places = file.source_code_info.iter().flat_map(|info| &info.location);
    let comment = places.filter(|place| place.path == path).map(|place| place.leading_comments());
    let mut paragraphs = vec![Vec::new()];
    for line in comment.flat_map(str::lines).map(str::trim) {
        match paragraphs.last_mut() {
            Some(paragraph) if !line.is_empty() => paragraph.push(line.to_owned()),
            _ => paragraphs.push(Vec::new()),
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}
