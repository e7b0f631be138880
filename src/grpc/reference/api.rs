//! The whole API with its comments, read from the descriptor set.

use std::collections::{BTreeMap, BTreeSet};

use prost_types::{
    DescriptorProto, EnumDescriptorProto, FileDescriptorProto, MethodDescriptorProto,
    ServiceDescriptorProto,
};

use crate::error::Reason;
use crate::grpc::reference::comments::{self, field, numbered, paragraphs};
use crate::grpc::reference::{anchor, linked};

/// The enum that has a page of its own.
pub(super) const REASONS: &str = "ErrorReason";

/// The whole API, by name.
pub(super) struct Api {
    pub(super) services: Vec<Described<ServiceDescriptorProto>>,
    pub(super) messages: BTreeMap<String, Described<DescriptorProto>>,
    pub(super) enums: BTreeMap<String, Described<EnumDescriptorProto>>,
}

/// Something, with its comment and those of what is in it.
pub(super) struct Described<T> {
    pub(super) it: T,
    pub(super) about: Vec<String>,
    pub(super) parts: Vec<Vec<String>>,
}

impl Api {
    pub(super) fn read() -> Self {
        let files = comments::files();
        let mut services: Vec<_> = each(&files, |file| &file.service, field::SERVICE)
            .map(|(file, path, it)| described(file, path, it.method.len(), it.clone()))
            .collect();
        // Checks come first: they are what everybody calls.
        services.sort_by_key(|service| service.it.name() != "AuthorizationService");
        let messages = each(&files, |file| &file.message_type, field::MESSAGE)
            .map(|(file, path, it)| described(file, path, it.field.len(), it.clone()));
        let enums = each(&files, |file| &file.enum_type, field::ENUM)
            .map(|(file, path, it)| described(file, path, it.value.len(), it.clone()));
        Self {
            services,
            messages: messages.map(|message| (message.it.name().to_owned(), message)).collect(),
            enums: enums.map(|kind| (kind.it.name().to_owned(), kind)).collect(),
        }
    }

    /// Messages that methods take and answer with: they stand with their methods.
    pub(super) fn of_methods(&self) -> BTreeSet<String> {
        let methods = self.services.iter().flat_map(|service| &service.it.method);
        let types = methods.flat_map(|method| [method.input_type(), method.output_type()]);
        types.map(short).map(str::to_owned).collect()
    }

    /// Where the page, or the one about errors, tells of something by this name: of a message also by one of its fields.
    fn place(&self, name: &str) -> Option<String> {
        if name == REASONS {
            return Some("errors.md".to_owned());
        }
        if let Some(reason) = Reason::from_name(name) {
            return Some(format!("errors.md#{}", anchor(reason.name())));
        }
        let message = name.split_once('.').map_or(name, |(message, _)| message);
        let mut methods = self.services.iter().flat_map(|service| &service.it.method);
        let method = methods.find(|method| {
            let types = [method.input_type(), method.output_type()];
            method.name() == name || types.map(short).contains(&message)
        });
        if let Some(method) = method {
            return Some(format!("#{}", anchor(method.name())));
        }
        let known = self.messages.contains_key(message) || self.enums.contains_key(message);
        known.then(|| format!("#{}", anchor(message)))
    }

    /// What kind of call a method is.
    pub(super) fn kind(&self, method: &MethodDescriptorProto) -> &'static str {
        let request = self.messages.get(short(method.input_type()));
        let has = |name: &str| {
            request.is_some_and(|request| request.it.field.iter().any(|field| field.name() == name))
        };
        match (has("request_id"), method.server_streaming(), has("consistency")) {
            (true, ..) => "change",
            (_, true, _) => "stream",
            (_, _, true) => "question",
            _ => "",
        }
    }

    pub(super) fn link(&self, text: &str) -> String {
        linked(text, |name| self.place(name))
    }
}

fn each<'a, T: 'a>(
    files: &'a [FileDescriptorProto],
    things: impl Fn(&'a FileDescriptorProto) -> &'a [T],
    kind: i32,
) -> impl Iterator<Item = (&'a FileDescriptorProto, [i32; 2], &'a T)> {
    files.iter().flat_map(move |file| {
        numbered(things(file)).map(move |(number, thing)| (file, [kind, number], thing))
    })
}

fn described<T>(file: &FileDescriptorProto, path: [i32; 2], parts: usize, it: T) -> Described<T> {
    let of = |number| paragraphs(file, &[&path[..], &[field::PART, number]].concat());
    Described { about: paragraphs(file, &path), parts: (0..).map(of).take(parts).collect(), it }
}

/// The last part of a name with its package.
pub(super) fn short(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(_, last)| last)
}
