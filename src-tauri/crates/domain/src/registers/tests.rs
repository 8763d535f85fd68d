//! Promises every definition keeps, checked over all of them at once.

use std::collections::BTreeSet;

use super::{all, by_id, parts_of};
use crate::register::{Kind, Need, NumberPiece, Shape};

#[test]
fn identifiers_are_unique_and_plain() {
    let mut seen = BTreeSet::new();
    for register in all() {
        assert!(seen.insert(register.id), "{} appears twice", register.id);
        assert!(std::ptr::eq(by_id(register.id).unwrap(), *register));
        let mut fields = BTreeSet::new();
        for field in register.fields {
            let plain = field.id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
            assert!(plain, "{}.{}", register.id, field.id);
            assert!(!field.own && !crate::own::is_own(field.id), "{}.{} is the house's", register.id, field.id);
            assert!(fields.insert(field.id), "{}.{} appears twice", register.id, field.id);
            // These names are the record's own.
            assert!(!["id", "no", "fy", "parent", "parent_id", "standing", "marks", "own", "version", "recorded"].contains(&field.id));
        }
    }
    assert!(by_id("nobody").is_none());
}

#[test]
fn a_section_may_add_fields_to_every_register_but_the_one_that_defines_them() {
    let offered: Vec<_> =
        by_id("own_field").unwrap().field("register").unwrap().kind.choices().iter().map(|one| (one.id, one.label)).collect();
    let kept: Vec<_> = all().iter().filter(|one| one.id != "own_field").map(|one| (one.id, one.name)).collect();
    assert_eq!(offered, kept);
}

#[test]
fn labels_are_unique_within_a_register() {
    for register in all() {
        let labels: BTreeSet<_> = register.fields.iter().map(|field| field.label).collect();
        assert_eq!(labels.len(), register.fields.len(), "{}", register.id);
    }
}

#[test]
fn every_field_explains_itself_with_an_example() {
    for register in all() {
        for field in register.fields {
            assert!(field.help.ends_with('。'), "{}.{} help", register.id, field.id);
            assert!(!field.example.is_empty(), "{}.{} example", register.id, field.id);
        }
        assert!(register.fields.iter().any(|field| field.listed), "{} shows nothing in its list", register.id);
    }
}

#[test]
fn references_point_to_registers_that_exist() {
    for register in all() {
        for field in register.fields {
            if let Some(target) = field.kind.target() {
                assert!(by_id(target).is_some(), "{}.{} → {target}", register.id, field.id);
            }
        }
        if let Shape::Part { of } = register.shape {
            assert!(by_id(of).is_some(), "{} is part of {of}", register.id);
            assert!(parts_of(of).any(|part| part.id == register.id));
        }
    }
}

#[test]
fn conditions_name_answers_the_deciding_field_can_hold() {
    for register in all() {
        for field in register.fields {
            let Need::When { field: decider, any_of } = field.need else { continue };
            let decider = register.field(decider).unwrap_or_else(|| panic!("{}.{}", register.id, field.id));
            for answer in any_of {
                let known = match decider.kind {
                    Kind::Flag => ["true", "false"].contains(answer),
                    Kind::Choice(choices) | Kind::Choices(choices) => choices.iter().any(|choice| choice.id == *answer),
                    _ => false,
                };
                assert!(known, "{}.{}: {answer}", register.id, field.id);
            }
        }
    }
}

#[test]
fn numbers_end_in_a_run_and_years_come_from_a_required_date() {
    for register in all() {
        assert!(matches!(register.number.last(), Some(NumberPiece::Run(_))), "{}", register.id);
        for piece in register.number {
            if let NumberPiece::CodeOf(field) = piece {
                let field = register.field(field).unwrap();
                assert_eq!(field.need, Need::Must);
                assert!(field.kind.choices().iter().all(|choice| !choice.code.is_empty()));
            }
        }
        if let Some(year_of) = register.year_of {
            let field = register.field(year_of).unwrap();
            assert!(matches!(field.kind, Kind::Date | Kind::Moment), "{}", register.id);
            assert_eq!(field.need, Need::Must, "{}", register.id);
        }
        if !register.named_by.is_empty() {
            assert!(register.field(register.named_by).is_some(), "{}", register.id);
        }
    }
}

#[test]
fn choices_are_told_apart_by_identifier_label_and_code() {
    for register in all() {
        for field in register.fields {
            let choices = field.kind.choices();
            let ids: BTreeSet<_> = choices.iter().map(|choice| choice.id).collect();
            let labels: BTreeSet<_> = choices.iter().map(|choice| choice.label).collect();
            let codes: BTreeSet<_> = choices.iter().filter(|choice| !choice.code.is_empty()).map(|choice| choice.code).collect();
            let coded = choices.iter().filter(|choice| !choice.code.is_empty()).count();
            assert_eq!((ids.len(), labels.len(), codes.len()), (choices.len(), choices.len(), coded), "{}.{}", register.id, field.id);
        }
    }
}

#[test]
fn nothing_a_person_cannot_type_is_required_of_them() {
    for register in all() {
        for field in register.fields.iter().filter(|field| field.fill.by_program()) {
            assert_eq!(field.need, Need::Optional, "{}.{}", register.id, field.id);
        }
    }
}

/// The printed list has a running number (and, for cards, the record's own number) beside the fields' columns.
#[test]
fn printed_columns_fill_the_width_of_their_form() {
    let width = |id: &str| by_id(id).unwrap().fields.iter().map(|field| u32::from(field.width_mm)).sum::<u32>();
    assert_eq!(width("media") + 10 + 30, 262, "F01");
    assert_eq!(width("handling_event") + 10, 262, "F03");
    // F07 adds the running number, the attending member of staff and the certificate's number.
    assert_eq!(width("disposal_item") + 8 + 18 + 14, 262, "F07");
    assert_eq!(width("inspection_answer"), 165, "F09");
    assert_eq!(width("corrective_action"), 262, "F11");
    assert_eq!(width("takeout") + 10 + 28, 262, "F05");
    // F12 adds the running number and the two who counted, F17 the running number and the section.
    assert_eq!(width("stocktake_line") + 10 + 18 + 18, 262, "F12");
    assert_eq!(width("incident") + 10 + 26, 262, "F17");
    assert_eq!(width("contractor_answer"), 165, "F14");
    assert_eq!(width("access_grant") + 10, 262, "F18");
    assert_eq!(width("handler_designation") + 10, 262, "F18");
    assert_eq!(width("training_attendee") + 10, 262, "F19");
    assert_eq!(width("room_entry") + 10, 262, "F21");
}
