//! What `build.rs` generates from `proto/`: the wire, for the service and for its clients.

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

#[cfg(test)]
mod tests {
    use tonic_reflection::server::Builder;

    use super::{FILE_DESCRIPTOR_SET, v1};
    use crate::decision;
    use crate::domain::member::MemberState;

    #[test]
    fn reflection_takes_the_descriptor_set_in_both_versions_and_beside_the_error_details() {
        let builder = || {
            Builder::configure()
                .register_encoded_file_descriptor_set(FILE_DESCRIPTOR_SET)
                .register_encoded_file_descriptor_set(tonic_types::pb::FILE_DESCRIPTOR_SET)
        };
        assert!(builder().build_v1().is_ok());
        assert!(builder().build_v1alpha().is_ok());
    }

    #[test]
    fn the_reasons_of_decisions_are_those_of_the_core() {
        for (reason, name) in decision::Reason::ALL {
            let wire = format!("DECISION_REASON_{}", name.to_uppercase());
            assert!(v1::DecisionReason::from_str_name(&wire).is_some(), "{reason:?}");
        }
        assert_eq!(
            values_after_unspecified(v1::DecisionReason::try_from),
            decision::Reason::ALL.len()
        );
    }

    #[test]
    fn the_states_of_members_are_those_of_the_core() {
        for (state, name) in MemberState::ALL {
            let wire = format!("MEMBER_STATE_{}", name.to_uppercase());
            assert!(v1::MemberState::from_str_name(&wire).is_some(), "{state:?}");
        }
        assert_eq!(values_after_unspecified(v1::MemberState::try_from), MemberState::ALL.len());
    }

    /// How many values a wire enum has without gaps after its zero.
    fn values_after_unspecified<T, E>(parse: impl Fn(i32) -> Result<T, E>) -> usize {
        (1..).take_while(|&number| parse(number).is_ok()).count()
    }
}
