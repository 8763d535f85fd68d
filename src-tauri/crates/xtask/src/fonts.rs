//! The fonts on paper: copied from the Debian packages into `assets/fonts`, where the program finds them.
//!
//! They are not kept under version control: 70 MB that a package already carries. Their licences are.

use std::fs;
use std::path::Path;

use crate::call::Outcome;
use crate::house::House;

/// The font files, each where its package puts it. Taken as they are: IPAmj's licence asks that it be passed on unchanged.
const FONTS: &[&str] = &[
    "/usr/share/fonts/truetype/bizud-gothic/BIZUDGothic-Regular.ttf",
    "/usr/share/fonts/truetype/bizud-gothic/BIZUDGothic-Bold.ttf",
    "/usr/share/fonts/truetype/bizud-mincho/BIZUDMincho-Regular.ttf",
    "/usr/share/fonts/truetype/ipamj/ipamjm.ttf",
];

/// Copies the fonts that are missing; silent when none is.
pub fn fetch(house: &House) -> Outcome {
    let home = house.root.join("assets/fonts");
    for font in FONTS {
        let font = Path::new(font);
        let place = home.join(font.file_name().unwrap_or_default());
        if place.exists() {
            continue;
        }
        println!("Copying {} from its package", house.short(&place));
        // By way of another name, so that an interrupted copy is not taken for a font.
        let half = place.with_extension("part");
        fs::create_dir_all(&home)
            .and_then(|()| fs::copy(font, &half))
            .and_then(|_| fs::rename(&half, &place))
            .map_err(|error| format!("cannot copy {} ({error}); assets/fonts/README.md says where to get it", font.display()))?;
    }
    Ok(())
}
