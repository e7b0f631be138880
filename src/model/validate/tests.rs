//! Every rule of the language, seen to be held.
