//! The base: who runs the atlas.

use super::encode::{filled, must_text};
use super::relations::Relations;
use crate::compile::schema::spec::TableId;
use crate::wire::base::BaseInfo;

/// The one row of `base.csv`; `None` if there is none.
pub fn base(relations: &Relations<'_>) -> Option<BaseInfo> {
    let row = relations.rows(TableId::Base).next()?;
    Some(BaseInfo {
        id: row.key().to_owned(),
        name: must_text(row, "name"),
        region: must_text(row, "region"),
        organization: must_text(row, "organisation"),
        opened: filled(row, "opened"),
        about: must_text(row, "about"),
        contact_url: filled(row, "contact_url"),
        contact_email: filled(row, "contact_email"),
        featured: relations.product_ids(row, "featured"),
        sources: row.list("sources").map(str::to_owned).collect(),
        icp_number: filled(row, "icp_number"),
        police_number: filled(row, "police_number"),
        map_approval: filled(row, "map_approval"),
        site_url: filled(row, "site_url"),
    })
}
