//! What a client certificate says of its bearer.

use jiff::Timestamp;
use x509_parser::extensions::GeneralName;
use x509_parser::prelude::{FromDer, X509Certificate};

/// A client certificate that was verified. Names are those of its `subjectAltName`: the subject itself names nobody (RFC 9525).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientCertificate {
    /// Its URIs, SPIFFE ids among them.
    pub uris: Vec<String>,
    /// Its DNS names.
    pub dns_names: Vec<String>,
    /// Until when it is good. A connection may last longer.
    pub not_after: Timestamp,
}

impl ClientCertificate {
    /// Reads one; `None`: it can't be read.
    pub(super) fn read(der: &[u8]) -> Option<Self> {
        let (_, parsed) = X509Certificate::from_der(der).ok()?;
        let not_after = Timestamp::from_second(parsed.validity().not_after.timestamp()).ok()?;
        let mut read = Self { uris: Vec::new(), dns_names: Vec::new(), not_after };
        let names = parsed.subject_alternative_name().ok()?;
        for name in names.iter().flat_map(|names| &names.value.general_names) {
            match name {
                GeneralName::URI(uri) => read.uris.push((*uri).to_owned()),
                GeneralName::DNSName(name) => read.dns_names.push((*name).to_owned()),
                _ => {}
            }
        }
        Some(read)
    }
}
