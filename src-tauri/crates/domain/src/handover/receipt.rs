//! A handover and its receipt: somebody takes it on who is not the one who leaves (D9; 第10条・第14条).

use crate::article::Article;
use crate::problem::{Code, Problem};
use crate::registers::handover::HANDOVER;
use crate::value::{RecordId, Values};

/// How a handover is received.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// The successor is at work and says so.
    Own,
    /// It was signed on paper; somebody who keeps the registers writes it down.
    Paper,
}

impl How {
    /// The identifier in the register.
    pub const fn id(self) -> &'static str {
        match self {
            How::Own => "own",
            How::Paper => "paper",
        }
    }

    /// Received by `person`, the one at work: their own receipt where they are the successor.
    pub fn of(values: &Values, person: Option<RecordId>) -> How {
        let receiver = values.link("receiver").map(|link| link.id);
        if person.is_some() && person == receiver { How::Own } else { How::Paper }
    }
}

/// Everything that is wrong with a handover at any stage.
pub fn faults(values: &Values) -> Vec<Problem> {
    let mut found = Vec::new();
    let id = |field: &str| values.link(field).map(|link| link.id);
    if !values.has("receiver") && !values.has("receiver_post") {
        let next = "引受者を選ぶか、決まっていなければ後任の職を書いてください。";
        found.push(Problem::new(Code::Missing, "引受者も後任の職も書かれていません。", next).on(HANDOVER.article).at("receiver"));
    }
    if !values.chose("status", "received")
        && let Some(field) = ["received_on", "received_by", "handed_on"].into_iter().find(|field| values.has(field))
    {
        let what = format!("「{}」は、ここでは書けません。", HANDOVER.field(field).map_or(field, |field| field.label));
        let next = "受領の手続（handover receive）で記録してください。";
        found.push(Problem::new(Code::Usage, what, next).on(HANDOVER.article).at(field));
    }
    let leaving = id("leaving");
    for field in ["receiver", "received_by"] {
        if leaving.is_some() && id(field) == leaving {
            let what = format!("「{}」が引継者と同じ人です。", HANDOVER.field(field).map_or(field, |field| field.label));
            found.push(Problem::refused("D9", Article("14"), what, "引き継ぐ相手の職員にしてください。").at(field));
        }
    }
    found
}

/// What speaks against receiving it as `values` say.
pub fn may_receive(values: &Values) -> Vec<Problem> {
    let mut found = faults(values);
    if !values.has("received_by") {
        let next = "受け取った職員を書いてください。";
        found.push(Problem::new(Code::Missing, "受領した職員が書かれていません。", next).on(HANDOVER.article).at("received_by"));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{Link, Value};

    fn person(id: i64) -> Value {
        Value::Link(Link { id: RecordId(id), no: format!("職-{id}"), label: format!("例 {id}郎") })
    }

    #[test]
    fn somebody_else_takes_it_on_or_at_least_a_post_does() {
        let of = |values: &Values| faults(values).into_iter().map(|one| one.field.unwrap()).collect::<Vec<_>>();
        let leaving = Values::new().with("leaving", person(1));
        assert_eq!(of(&leaving), ["receiver"]);
        assert!(of(&leaving.clone().with("receiver_post", Value::Text("主事".to_owned()))).is_empty());
        assert!(of(&leaving.clone().with("receiver", person(2))).is_empty());
        assert_eq!(of(&leaving.clone().with("receiver", person(1))), ["receiver"]);
        let received = leaving.with("receiver", person(2)).with("received_by", person(1));
        assert_eq!(of(&received), ["received_by", "received_by"], "around the step, and by who leaves");
        assert_eq!(of(&received.with("status", Value::Choice("received".to_owned()))), ["received_by"]);
    }

    #[test]
    fn it_is_received_by_name_and_by_the_successor_in_person_where_they_are_at_work() {
        let status = Value::Choice("received".to_owned());
        let set = Values::new().with("leaving", person(1)).with("receiver", person(2)).with("status", status);
        assert_eq!(may_receive(&set)[0].field.as_deref(), Some("received_by"));
        assert!(may_receive(&set.clone().with("received_by", person(3))).is_empty());
        let how = |id: Option<i64>| How::of(&set, id.map(RecordId));
        assert_eq!((how(Some(2)), how(Some(3)), how(None)), (How::Own, How::Paper, How::Paper));
        assert_eq!(How::of(&Values::new(), None), How::Paper);
    }
}
