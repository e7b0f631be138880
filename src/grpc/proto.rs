//! What `build.rs` generates from `proto/`.

/// The package `rolecall.v1`: messages, servers and clients.
#[allow(
    missing_docs,
    reason = "generated: the few items without a comment are the generator's own"
)]
#[allow(clippy::all, clippy::pedantic, reason = "generated")]
#[allow(rustdoc::all, reason = "the comments of proto files are not written for rustdoc")]
pub mod v1 {
    tonic::include_proto!("rolecall.v1");
}

/// The files of `proto/` with everything that they import and their comments, as an encoded `google.protobuf.FileDescriptorSet`: what
/// reflection answers with.
pub const FILE_DESCRIPTOR_SET: &[u8] = tonic::include_file_descriptor_set!("rolecall_descriptor");
