//! What kind of thing a product is.

use super::coded::coded;

coded! {
    /// The eleven families of products that the tables use.
    Category {
        Fruit = "fruit",
        /// Vegetables and edible fungi.
        Vegetable = "vegetable",
        Tea = "tea",
        /// Grain, tubers and edible oil.
        GrainOil = "grain-oil",
        /// Livestock, poultry and bees.
        LivestockPoultry = "livestock-poultry",
        /// Fish and other aquatic products.
        Aquatic = "aquatic",
        /// Medicinal herbs.
        Herb = "herb",
        /// Condiments, pickles, cured and preserved food.
        CondimentPreserve = "condiment-preserve",
        /// Drinks and alcohol.
        BeverageAlcohol = "beverage-alcohol",
        Handicraft = "handicraft",
        /// Flowers, bamboo and forest products.
        FlowerForestry = "flower-forestry",
    }
}
