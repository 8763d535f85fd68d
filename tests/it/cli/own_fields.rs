//! 独自項目 by command: told by `fields`, answered and asked for by label, kept by those who keep the registers.

use serde_json::{Value, json};

use tests::desk::{CLERK, Desk, OFFICER};

#[test]
fn a_section_adds_a_field_and_a_script_uses_it_at_once() {
    let mut desk = Desk::furnished();
    let asked = json!({ "register": "事業者", "label": "登録番号", "kind": "数", "listed": true, "required": true });
    desk.sit(CLERK);
    desk.daicho(&["add", "own_field"], &asked).stopped(8, "not_allowed");
    desk.sit(OFFICER);
    assert_eq!(desk.add("own_field", &asked), "独-0001");
    let twin = desk.daicho(&["add", "own_field"], &asked);
    assert_eq!((twin.status, twin.problems()[0]["field"].as_str()), (3, Some("label")), "{twin:?}");

    let shape = desk.sit(CLERK).daicho(&["fields", "vendor"], &Value::Null).value();
    let own: Vec<&Value> = shape["fields"].as_array().unwrap().iter().filter(|field| field["own"] == true).collect();
    assert_eq!((own.len(), &own[0]["label"], &own[0]["kind"], &own[0]["required"]), (1, &json!("登録番号"), &json!("int"), &json!(true)));
    let id = own[0]["id"].as_str().unwrap().to_owned();

    let lacking = desk.daicho(&["add", "vendor"], &json!({ "name": "例示運送" }));
    assert_eq!(lacking.stopped(3, "missing")["field"], json!(id));
    let no = desk.add("vendor", &json!({ "name": "例示運送", "登録番号": 12 }));
    let rows =
        desk.daicho(&["list", "vendor", "--where", "登録番号>=10", "--sort=-登録番号", "--columns", "name,登録番号"], &Value::Null).rows();
    assert_eq!((rows.len(), &rows[0]["no"], &rows[0][&id]), (2, &json!(no), &json!(12)), "{rows:?}");
    let plain = desk.plain(&["show", "vendor", &no], b"").out;
    assert!(plain.contains("登録番号: 12"), "{plain}");

    // Who was there before the field was asks for nothing when something else changes.
    let older = desk.sit(OFFICER).daicho(&["correct", "vendor", "業-0001", "--reason", "連絡先の追記"], &json!({ "contact": "営業担当" }));
    assert_eq!(older.status, 0, "{older:?}");
    let bare = Desk::bare();
    let shape = bare.daicho(&["fields", "vendor"], &Value::Null).value();
    assert!(shape["fields"].as_array().unwrap().iter().all(|field| field["own"] == false), "without a store there is nobody's own field");
}
