//! Hands and eyes on the window: find, press, type, choose, wait for what must come, take a picture, look with axe.

use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use thirtyfour::prelude::*;

/// What the steps of a session answer.
pub type Step = WebDriverResult<()>;

/// How long something may take to appear; a busy machine derives keys slowly.
const PATIENCE: Duration = Duration::from_secs(90);
/// How often it is looked for.
const GLANCE: Duration = Duration::from_millis(100);

/// How many pictures are taken until two are the same.
const LOOKS: usize = 6;

/// A picture without the moment at which it was taken.
fn pixels(place: &std::path::Path) -> Vec<u8> {
    image::open(place).map(|picture| picture.into_bytes()).unwrap_or_default()
}

/// The window, driven.
pub struct Window {
    driver: WebDriver,
    screens: PathBuf,
    taken: AtomicUsize,
}

impl Window {
    /// A window behind `driver`, whose pictures go to `screens`.
    pub fn new(driver: WebDriver, screens: PathBuf) -> Window {
        let taken = std::fs::read_dir(&screens).map(|entries| entries.count()).unwrap_or(0);
        Window { driver, screens, taken: AtomicUsize::new(taken) }
    }

    /// Ends the session and closes the window.
    pub async fn leave(&self) -> Step {
        self.driver.clone().quit().await
    }

    /// The element with this test name, once it is there.
    pub async fn see(&self, name: &str) -> WebDriverResult<WebElement> {
        self.css(&format!("[data-testid=\"{name}\"]")).await
    }

    /// The first element that fits, once it is there.
    pub async fn css(&self, selector: &str) -> WebDriverResult<WebElement> {
        let found = self.driver.query(By::Css(selector)).wait(PATIENCE, GLANCE).first().await;
        found.map_err(|error| {
            WebDriverError::from_inner(thirtyfour::error::WebDriverErrorInner::NotFound(selector.to_owned(), error.to_string()))
        })
    }

    /// Presses the element with this test name, once it can be pressed: below a locked screen it is there but out of reach.
    pub async fn press(&self, name: &str) -> Step {
        let there = By::Css(format!("[data-testid=\"{name}\"]"));
        let element = self.driver.query(there).wait(PATIENCE, GLANCE).and_clickable().first().await?;
        element.scroll_into_view().await?;
        element.click().await
    }

    /// Types into the field with this test name, in place of what stands there, and leaves it.
    pub async fn write(&self, name: &str, text: &str) -> Step {
        let field = self.see(name).await?;
        field.scroll_into_view().await?;
        field.click().await?;
        field.clear().await?;
        field.send_keys(text).await?;
        field.send_keys(Key::Tab).await
    }

    /// Types a reference by its name; the list of candidates that opens is put away again.
    pub async fn refer(&self, name: &str, text: &str) -> Step {
        let field = self.see(name).await?;
        field.scroll_into_view().await?;
        field.click().await?;
        field.send_keys(text).await?;
        // Looked up, and so understood: only then is the list put away.
        self.css(".candidates :is(.candidate, p)").await?;
        field.send_keys(Key::Escape).await?;
        field.send_keys(Key::Tab).await
    }

    /// Chooses `value` in the select with this test name, or in the radio group of that name.
    pub async fn choose(&self, name: &str, value: &str) -> Step {
        let field = self.see(name).await?;
        if field.tag_name().await? == "select" {
            let option = field.find(By::Css(&format!("option[value=\"{value}\"]"))).await?;
            field.scroll_into_view().await?;
            return option.click().await;
        }
        self.press(&format!("{name}-{value}")).await
    }

    /// Gives files to the file input with this test name.
    pub async fn give(&self, name: &str, files: &[PathBuf]) -> Step {
        let input = self.see(name).await?;
        let names: Vec<String> = files.iter().map(|file| file.to_string_lossy().into_owned()).collect();
        input.send_keys(names.join("\n")).await
    }

    /// Types a label and Enter into the field with this test name, which keeps the focus.
    pub async fn scan(&self, name: &str, label: &str) -> Step {
        let field = self.see(name).await?;
        field.send_keys(label).await?;
        field.send_keys(Key::Enter).await
    }

    /// Presses keys on whatever has the focus.
    pub async fn keys(&self, keys: &str) -> Step {
        self.driver.active_element().await?.send_keys(keys).await
    }

    /// Closes what lies on top.
    pub async fn escape(&self) -> Step {
        self.keys("\u{e00c}").await
    }

    /// Waits until nothing fits `selector` any more.
    pub async fn gone(&self, selector: &str) -> Step {
        self.until_gone(selector, None).await
    }

    /// Waits until nothing fits `selector` any more; what fits `way_out` meanwhile is pressed.
    pub async fn gone_by(&self, selector: &str, way_out: &str) -> Step {
        self.until_gone(selector, Some(way_out)).await
    }

    async fn until_gone(&self, selector: &str, way_out: Option<&str>) -> Step {
        for _ in 0..(PATIENCE.as_millis() / GLANCE.as_millis()) {
            if self.driver.find_all(By::Css(selector)).await?.is_empty() {
                return Ok(());
            }
            if let Some(out) = way_out
                && let Some(button) = self.driver.find_all(By::Css(out)).await?.first()
            {
                // It may be gone between finding and pressing.
                let _ = button.click().await;
            }
            tokio::time::sleep(GLANCE).await;
        }
        Err(WebDriverError::from_inner(thirtyfour::error::WebDriverErrorInner::Timeout(format!("{selector} stays"))))
    }

    /// Waits until the element with this test name says something other than `before`.
    pub async fn changes(&self, name: &str, before: &str) -> Step {
        for _ in 0..(PATIENCE.as_millis() / GLANCE.as_millis()) {
            if self.words(name).await.is_ok_and(|now| now != before) {
                return Ok(());
            }
            tokio::time::sleep(GLANCE).await;
        }
        Err(WebDriverError::from_inner(thirtyfour::error::WebDriverErrorInner::Timeout(format!("{name} still says 「{before}」"))))
    }

    /// What the element with this test name says.
    pub async fn words(&self, name: &str) -> WebDriverResult<String> {
        let element = self.see(name).await?;
        Ok(element.prop("textContent").await?.unwrap_or_default())
    }

    /// Waits until the element with this test name says something that contains `words`.
    pub async fn hears(&self, name: &str, words: &str) -> Step {
        let mut last = String::new();
        for _ in 0..(PATIENCE.as_millis() / GLANCE.as_millis()) {
            // The page may be drawn anew between finding and reading.
            last = self.words(name).await.unwrap_or_default();
            if last.contains(words) {
                return Ok(());
            }
            tokio::time::sleep(GLANCE).await;
        }
        Err(WebDriverError::from_inner(thirtyfour::error::WebDriverErrorInner::Timeout(format!("{name} says 「{last}」, not 「{words}」"))))
    }

    /// Everything the page says, for a failed step.
    pub async fn page(&self) -> WebDriverResult<String> {
        let said = self.driver.execute("return document.body.innerText", Vec::new()).await?;
        Ok(said.json().as_str().unwrap_or_default().to_owned())
    }

    /// Goes to a place of the program by its address behind the hash.
    pub async fn go(&self, address: &str) -> Step {
        self.driver.execute("window.location.hash = arguments[0]", vec![serde_json::json!(address)]).await.map(|_| ())
    }

    /// Takes a picture of the window and looks at the screen with axe: no fault of WCAG 2.2 AA may be found.
    pub async fn looked_at(&self, name: &str) -> Step {
        self.picture(name).await?;
        self.without_barriers(name).await
    }

    /// Takes a picture of the display. Not over WebDriver: WebKit's own picture can wait for ever for a page at rest.
    pub async fn picture(&self, name: &str) -> Step {
        let nth = self.taken.fetch_add(1, Ordering::SeqCst) + 1;
        let place = self.screens.join(format!("{nth:02} {name}.png"));
        let mut before = Vec::new();
        // Drawn to the end when two pictures are the same; a caret that blinks is no reason to go on for ever.
        for _ in 0..LOOKS {
            let drawn = "const done = arguments[arguments.length - 1]; requestAnimationFrame(() => requestAnimationFrame(() => done(0)))";
            self.driver.execute_async(drawn, Vec::new()).await?;
            let taken = Command::new("import").args(["-window", "root"]).arg(&place).status();
            assert!(taken.is_ok_and(|status| status.success()), "no picture of 「{name}」: is ImageMagick installed?");
            let now = pixels(&place);
            if now == before {
                break;
            }
            before = now;
        }
        Ok(())
    }

    async fn without_barriers(&self, name: &str) -> Step {
        const AXE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/node_modules/axe-core/axe.min.js");
        let source = std::fs::read_to_string(AXE).expect("axe-core is installed with the screens");
        self.driver.execute(&source, Vec::new()).await?;
        let script = "const done = arguments[arguments.length - 1];
            axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
              .then(found => done(found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.target.join(' ')).join(', '))))
              .catch(error => done([String(error)]))";
        let found = self.driver.execute_async(script, Vec::new()).await?;
        let faults: Vec<String> = serde_json::from_value(found.json().clone()).expect("axe answers with a list");
        assert!(faults.is_empty(), "axe on 「{name}」: {faults:#?}");
        Ok(())
    }
}
