//! What a medium is made of, as far as destroying it cares (第15条第1項).

/// Media that are destroyed alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// HDD, inside or outside a machine.
    HardDisk,
    /// SSD and NVMe: flash memory that knows an erase command.
    SolidState,
    /// USBメモリ, SDカード: flash memory without a dependable erase command.
    Flash,
    /// Magnetic tape, floppy disks, sound and video tapes.
    Tape,
    /// CD, DVD, BD.
    Optical,
    /// 光磁気 (MO).
    MagnetoOptical,
    /// Paper.
    Paper,
    /// マイクロフィルム.
    Film,
    /// Tablets and telephones.
    Mobile,
    /// Machines whose storage is registered as media of its own (PC, server, copier).
    Machine,
    /// Anything else: treated as strictly as flash memory.
    Other,
}

impl Family {
    /// Every family.
    pub const ALL: &'static [Family] = &[
        Family::HardDisk,
        Family::SolidState,
        Family::Flash,
        Family::Tape,
        Family::Optical,
        Family::MagnetoOptical,
        Family::Paper,
        Family::Film,
        Family::Mobile,
        Family::Machine,
        Family::Other,
    ];

    /// The family of a 媒体種別, by its identifier in the register.
    pub fn of(media_type: &str) -> Family {
        match media_type {
            "ext_hdd" | "int_hdd" => Family::HardDisk,
            "ext_ssd" | "int_ssd" | "int_nvme" => Family::SolidState,
            "usb" | "sd_card" => Family::Flash,
            "tape" | "floppy" | "av_tape" => Family::Tape,
            "optical" => Family::Optical,
            "mo" => Family::MagnetoOptical,
            "paper" => Family::Paper,
            "microfilm" => Family::Film,
            "tablet" => Family::Mobile,
            "pc" | "server" | "copier" => Family::Machine,
            _ => Family::Other,
        }
    }

    /// Whether it holds electronic records, so that encryption can be asked of it.
    pub const fn electronic(self) -> bool {
        !matches!(self, Family::Paper | Family::Film)
    }

    /// What a person reads.
    pub const fn label(self) -> &'static str {
        match self {
            Family::HardDisk => "HDD",
            Family::SolidState => "SSD・NVMe",
            Family::Flash => "USBメモリ・SDカード等",
            Family::Tape => "磁気テープ・FD",
            Family::Optical => "光ディスク",
            Family::MagnetoOptical => "光磁気（MO）",
            Family::Paper => "紙文書",
            Family::Film => "マイクロフィルム",
            Family::Mobile => "タブレット・携帯",
            Family::Machine => "端末・サーバ・複合機",
            Family::Other => "その他の媒体",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registers::shared::MEDIA_TYPE;

    #[test]
    fn every_type_of_the_register_but_other_has_a_family_of_its_own() {
        for choice in MEDIA_TYPE.iter().filter(|choice| choice.id != "other") {
            assert_ne!(Family::of(choice.id), Family::Other, "{}", choice.id);
        }
        assert_eq!(Family::of("other"), Family::Other);
    }
}
