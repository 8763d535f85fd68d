//! Deliberately empty: Cargo wants a library beside the tests. What a suite needs to set the scene lies in that suite.
