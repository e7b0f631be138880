//! What an error says to people, in each language.

use crate::error::Reason;
use crate::grpc::language::Language;

/// One sentence that a client may show as it is.
pub(crate) fn sentence(reason: Reason, language: Language) -> &'static str {
    let (english, french) = sentences(reason);
    match language {
        Language::English => english,
        Language::French => french,
    }
}

/// The sentence of a reason in English and in French.
fn sentences(reason: Reason) -> (&'static str, &'static str) {
    match reason {
        Reason::MalformedId => (
            "An id or a text in the request is not well formed.",
            "Un identifiant ou un texte de la demande est mal formé.",
        ),
        Reason::MissingField => ("A required field is empty.", "Un champ obligatoire est vide."),
        Reason::FieldTooLong => ("A field is too long.", "Un champ est trop long."),
        Reason::InvalidEmail => {
            ("This e-mail address is not valid.", "Cette adresse e-mail n’est pas valide.")
        }
        Reason::InvalidLocale => ("This language is not valid.", "Cette langue n’est pas valide."),
        Reason::ValueOutOfRange => {
            ("A number is outside the limits.", "Un nombre est hors des limites permises.")
        }
        Reason::InvalidPageSize => {
            ("The page size is not valid.", "La taille de page n’est pas valide.")
        }
        Reason::InvalidPageToken => (
            "This page is no longer valid: start the list again.",
            "Cette page n’est plus valide : reprenez la liste au début.",
        ),
        Reason::InvalidOrderBy => (
            "The list cannot be told in this order.",
            "La liste ne peut pas être donnée dans cet ordre.",
        ),
        Reason::InvalidCursor => (
            "These changes cannot be followed from here: start again.",
            "Ces changements ne peuvent pas être suivis d’ici : recommencez.",
        ),
        Reason::InvalidConsistencyToken => (
            "The consistency token is not valid for this account.",
            "Le jeton de cohérence n’est pas valide pour ce compte.",
        ),
        Reason::ResourceTypeMismatch => (
            "The resource is not the permission's.",
            "La ressource indiquée n’est pas celle de la permission.",
        ),
        Reason::ActorRequired => {
            ("The request does not say who asks.", "La demande ne dit pas qui l’a faite.")
        }
        Reason::ActorConflict => (
            "The request names both a person and the system.",
            "La demande nomme à la fois une personne et le système.",
        ),
        Reason::UnknownModel => {
            ("This role model does not exist.", "Ce modèle de rôles n’existe pas.")
        }
        Reason::UnknownPlan => ("This plan does not exist.", "Cette offre n’existe pas."),
        Reason::RoleNotHeldAtLevel => (
            "This role cannot be given at this level.",
            "Ce rôle ne peut pas être donné à ce niveau.",
        ),
        Reason::ConflictingAssignments => (
            "These roles cannot be held together.",
            "Ces rôles ne peuvent pas être tenus ensemble.",
        ),
        Reason::UnknownOption => {
            ("This role does not have this option.", "Ce rôle n’a pas cette option.")
        }
        Reason::InvalidOptionValue => {
            ("This option does not have this value.", "Cette option n’a pas cette valeur.")
        }
        Reason::UnknownPermission => {
            ("This permission does not exist.", "Cette permission n’existe pas.")
        }
        Reason::PermissionOutOfReach => (
            "This role cannot be given this permission.",
            "Cette permission ne peut pas être donnée à ce rôle.",
        ),
        Reason::UnknownLicense => ("This licence does not exist.", "Cette licence n’existe pas."),
        Reason::InvalidUpdateMask => (
            "The request does not say what is to be changed.",
            "La demande ne dit pas ce qui doit être modifié.",
        ),
        Reason::ExpireTimePassed => {
            ("The expiry must be in the future.", "L’expiration doit être dans le futur.")
        }
        Reason::RoleCannotExpire => (
            "This role cannot be given for a limited time.",
            "Ce rôle ne peut pas être donné pour une durée limitée.",
        ),
        Reason::InvalidSuccessor => {
            ("This person cannot take over.", "Cette personne ne peut pas prendre la relève.")
        }
        Reason::RoleNotTransferable => {
            ("This role cannot be transferred.", "Ce rôle ne peut pas être transféré.")
        }
        Reason::CredentialsMissing => (
            "This application did not say who it is.",
            "Cette application n’a pas dit qui elle est.",
        ),
        Reason::CredentialsInvalid => (
            "The credentials of this application are not valid.",
            "Les identifiants de cette application ne sont pas valides.",
        ),
        Reason::CredentialsExpired => {
            ("The session has expired: sign in again.", "La session a expiré : reconnectez-vous.")
        }
        Reason::CredentialsRevoked => (
            "The access of this application was withdrawn.",
            "L’accès de cette application a été retiré.",
        ),
        Reason::CallerUnknown => {
            ("This application is not known here.", "Cette application n’est pas connue ici.")
        }
        Reason::CallerLacksAccount => {
            ("This account cannot be reached from here.", "Ce compte n’est pas accessible d’ici.")
        }
        Reason::ActorNotBelieved => (
            "You can only ask this for yourself.",
            "Vous ne pouvez le demander que pour vous-même.",
        ),
        Reason::CallerLacksScope => (
            "This application is not allowed to ask that.",
            "Cette application n’est pas autorisée à le demander.",
        ),
        Reason::ActorNotAMember => (
            "You are not an active member of this account.",
            "Vous n’êtes pas un membre actif de ce compte.",
        ),
        Reason::ActorLacksPermission => {
            ("You do not have permission to do this.", "Vous n’avez pas la permission de le faire.")
        }
        Reason::SelfChange => {
            ("You cannot change your own access.", "Vous ne pouvez pas modifier vos propres accès.")
        }
        Reason::RoleNotDelegable => (
            "You can neither give nor take this role.",
            "Vous ne pouvez ni donner ni retirer ce rôle.",
        ),
        Reason::ExceedsOwnPermissions => {
            ("This goes beyond your own permissions.", "Cela dépasse vos propres permissions.")
        }
        Reason::TransferOnly => (
            "This role can only be transferred by the person who holds it.",
            "Ce rôle ne peut être que transféré par la personne qui le détient.",
        ),
        Reason::AccountNotFound => ("This account does not exist.", "Ce compte n’existe pas."),
        Reason::MemberNotFound => {
            ("This person is not in the account.", "Cette personne ne fait pas partie du compte.")
        }
        Reason::RoleNotFound => {
            ("This role does not exist in the account.", "Ce rôle n’existe pas dans le compte.")
        }
        Reason::AssignmentNotFound => {
            ("This person does not hold this role.", "Cette personne ne détient pas ce rôle.")
        }
        Reason::WorkspaceNotFound => (
            "This workspace does not exist in the account.",
            "Cet espace n’existe pas dans le compte.",
        ),
        Reason::TeamNotFound => (
            "This team does not exist in the account.",
            "Cette équipe n’existe pas dans le compte.",
        ),
        Reason::TeamExists => {
            ("A team with this id exists already.", "Une équipe porte déjà cet identifiant.")
        }
        Reason::InvitationNotFound => {
            ("This link is not, or no longer, valid.", "Ce lien n’est pas ou n’est plus valable.")
        }
        Reason::AddressMismatch => (
            "This invitation was sent to another address.",
            "Cette invitation a été envoyée à une autre adresse.",
        ),
        Reason::InvitationState => (
            "This is no longer possible for this invitation.",
            "Ce n’est plus possible pour cette invitation.",
        ),
        Reason::OfferGone => (
            "What this invitation offered no longer exists.",
            "Ce que proposait cette invitation n’existe plus.",
        ),
        Reason::MailNotFound => {
            ("This e-mail is not on its way.", "Cet e-mail n’est pas en cours d’envoi.")
        }
        Reason::AccountExists => {
            ("An account with this id exists already.", "Un compte porte déjà cet identifiant.")
        }
        Reason::WorkspaceExists => {
            ("A workspace with this id exists already.", "Un espace porte déjà cet identifiant.")
        }
        Reason::MemberExists => {
            ("This person is in the account already.", "Cette personne fait déjà partie du compte.")
        }
        Reason::RoleExists => {
            ("A role with this name exists already.", "Un rôle porte déjà ce nom.")
        }
        Reason::RoleInUse => ("People have this role.", "Des personnes ont ce rôle."),
        Reason::PermissionIrrevocable => (
            "The licence of this role includes this permission for good.",
            "La licence de ce rôle comprend toujours cette permission.",
        ),
        Reason::FixedByModel => {
            ("This cannot be changed here.", "Cela ne peut pas être modifié ici.")
        }
        Reason::TooManyRoles => (
            "The account cannot have more roles of its own.",
            "Le compte ne peut pas avoir plus de rôles personnalisés.",
        ),
        Reason::EtagMismatch => (
            "This was changed meanwhile: look at it again.",
            "Ceci a été modifié entre-temps : vérifiez à nouveau.",
        ),
        Reason::AccountClosed => ("This account is closed.", "Ce compte est fermé."),
        Reason::WorkspaceClosed => ("This workspace is closed.", "Cet espace est fermé."),
        Reason::NotInWorkspace => (
            "This person has no role in the workspace.",
            "Cette personne n’a pas de rôle dans l’espace.",
        ),
        Reason::MemberState => (
            "This person is not active in the account.",
            "Cette personne n’est pas active dans le compte.",
        ),
        Reason::PlanRequired => {
            ("Your plan does not include this.", "Votre offre ne le comprend pas.")
        }
        Reason::HoldersTooFew => {
            ("Too few people would keep this role.", "Trop peu de personnes garderaient ce rôle.")
        }
        Reason::HoldersTooMany => {
            ("Too many people would have this role.", "Trop de personnes auraient ce rôle.")
        }
        Reason::SeatsExhausted => {
            ("The account does not have enough seats.", "Le compte n’a plus assez de places.")
        }
        Reason::TooManyTeams => ("There are too many teams.", "Il y a trop d’équipes."),
        Reason::RequestIdReused => (
            "This request was already used for something else.",
            "Cette demande a déjà servi pour autre chose.",
        ),
        Reason::RevisionMovedOn => (
            "The account changed meanwhile: try again.",
            "Le compte a changé entre-temps : recommencez.",
        ),
        Reason::SlowReader => (
            "The changes were not read fast enough: go on from the last one.",
            "Les changements n’ont pas été lus assez vite : reprenez au dernier.",
        ),
        Reason::StoreUnavailable => (
            "The service is unavailable for the moment: try again shortly.",
            "Le service est momentanément indisponible : réessayez dans un instant.",
        ),
        Reason::KeysUnavailable => (
            "Sign-in cannot be verified for the moment: try again shortly.",
            "La connexion ne peut pas être vérifiée pour le moment : réessayez dans un instant.",
        ),
        Reason::Internal => ("Something went wrong.", "Une erreur est survenue."),
        Reason::Overloaded => (
            "The service is busy: try again shortly.",
            "Le service est très sollicité : réessayez dans un instant.",
        ),
        Reason::ShuttingDown => (
            "The service restarts: try again shortly.",
            "Le service redémarre : réessayez dans un instant.",
        ),
        Reason::DeadlinePassed => ("The answer took too long.", "La réponse a pris trop de temps."),
    }
}
