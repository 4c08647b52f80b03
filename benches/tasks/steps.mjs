// What visitors do on the chain map, one after the other on one page. Elements are found by style, as a
// search by role would be work of the page.

/** The map that all is done on. */
export const BASE = "/en/chain?whole=1";

/** Addresses that are opened. */
export const OPENINGS = {
  "the whole base": BASE,
  "an industry, with its panel": "/en/chain?industry=rongchang-pig&node=qijin",
  "the matrices": "/en/chain?view=matrix",
  "the map of counties": "/en/chain?view=map",
  "the table": "/en/chain?view=table",
};

const press = (selector, at = 0) => (page) => page.locator(selector).nth(at).click();

/** Presses the button of the bar that is shown and begins with a word. */
const fold = (word) => (page) =>
  page.evaluate((word) => {
    const buttons = [...document.querySelectorAll(".chain-bar a.button")];
    buttons.find((button) => !button.hidden && button.textContent.startsWith(word)).click();
  }, word);

/** The middle of a card that is well inside the map. */
const middleOfCard = (page) =>
  page.evaluate(() => {
    const rect = (element) => element.getBoundingClientRect();
    const map = rect(document.querySelector(".chain-map__viewport"));
    const isInside = ({ left, right, top, bottom }) =>
      left > map.left + 40 && right < map.right - 40 && top > map.top + 40 && bottom < Math.min(map.bottom, 880);
    const { x, y, width, height } = [...document.querySelectorAll(".chain-card")].map(rect).find(isInside);
    return [x + width / 2, y + height / 2];
  });

/** What is done on any map, in this order. */
export const STEPS_OF_ANY = {
  "point at a card": async (page) => page.mouse.move(...(await middleOfCard(page))),
  "choose it": async (page) => {
    await page.mouse.down();
    await page.waitForTimeout(60);
    await page.mouse.up();
  },
  "trace downstream": press(".chain-trace button", 1),
  "close its panel": (page) => page.keyboard.press("Escape"),
  "open the filters": press("[popovertarget=chain-filters]"),
  "keep one chain": press("#chain-filters .facet__value input", 3),
  "clear the filters": press(".chain-bar a[data-kind=quiet]"),
  "fold all": fold("Fold"),
  "unfold all": fold("Unfold"),
  "type six letters": async (page) => {
    await page.locator(".chain-finder input").pressSequentially("zhacai", { delay: 60 });
  },
  "clear what is typed": (page) => page.locator(".chain-finder input").fill(""),
  "zoom in thrice": async (page) => {
    for (let n = 0; n < 3; n += 1) {
      await page.locator(".chain-map__tools button").first().click();
      await page.waitForTimeout(150);
    }
  },
  "to the matrices": press(".chain-views a", 1),
  "to the map of counties": press(".chain-views a", 2),
  "to the table": press(".chain-views a", 3),
  "to the network": press(".chain-views a", 0),
  "open the outline": press(".chain-outline > summary"),
};

/** And on that of the whole base. */
export const STEPS = {
  ...STEPS_OF_ANY,
  "choose an industry": (page) => page.locator(".chain-bar select").selectOption("rongchang-pig"),
  "all industries again": (page) => page.locator(".chain-bar select").selectOption(""),
};
