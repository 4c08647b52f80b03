//! Which cards there are and how they look. What is asked for is made, brought up to date and taken away
//! some in a frame: all at once would hold the page up.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::FIRST_FRAME;
use super::network::Network;
use super::once::Once;
use crate::browser::clock::{mark, now_ms, sleep};
use crate::browser::focus;
use crate::browser::frame::on_next_frame;
use crate::browser::tasks::in_next_task;
use crate::chain::drawing::arrow_keys::reading_order;
use crate::chain::drawing::camera::{CARDS_SCALE, Detail};
use crate::chain::drawing::card_budget::{CardBudget, Cards, Order};
use crate::chain::drawing::diagram::Key;
use crate::chain::drawing::reading_order::arranged;
use crate::layered::Rect;
use crate::ui::primitives::dynamic::effect;

/// What a card shows, and where.
#[derive(Clone, PartialEq)]
pub(super) struct Look {
    /// Its number in the drawing.
    pub item: u32,
    /// Where it stands.
    pub rect: Rect,
    /// How many more it stands for than it names; empty where there are none.
    pub n_more: String,
    /// Where it leads.
    pub href: String,
    /// What it says to who does not see where it stands.
    pub more: String,
}

/// How a card stands among the others.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Standing {
    /// Whether it was searched for.
    pub is_found: bool,
    /// Whether its facts are shown.
    pub is_selected: bool,
    /// Whether the Tab key stops at it.
    pub is_stop: bool,
    /// What is to be read on it: set for each, as larger words take the browser time.
    pub detail: Detail,
}

/// A card that is there.
#[derive(Clone)]
pub(super) struct Made {
    /// What it is a card of.
    pub key: Key,
    /// What it shows.
    pub look: ArcRwSignal<Look>,
    /// How it stands.
    pub standing: ArcRwSignal<Standing>,
}

impl Made {
    fn new(network: Network, key: Key) -> Option<Self> {
        let look = look(network, key)?;
        let standing = standing(network, look.item);
        Some(Self { key, look: ArcRwSignal::new(look), standing: ArcRwSignal::new(standing) })
    }

    fn refresh(&self, network: Network) {
        let Some(look) = look(network, self.key) else { return };
        set(&self.standing, standing(network, look.item));
        set(&self.look, look);
    }
}

fn set<T: PartialEq + 'static>(signal: &ArcRwSignal<T>, value: T) {
    if signal.with_untracked(|now| *now != value) {
        signal.set(value);
    }
}

fn look(network: Network, key: Key) -> Option<Look> {
    let (item, rect) = network.drawing.with(|drawing| {
        let item = drawing.plan.item(key)?;
        Some((item, drawing.rect(item)?))
    })?;
    let n_more = network.cards.card.run(item)?.more();
    let (href, more) = (network.cards.href.run(item), network.cards.more.run(item));
    Some(Look { item, rect, n_more, href, more })
}

fn standing(network: Network, item: u32) -> Standing {
    Standing {
        is_found: network.is_found(item),
        is_selected: network.selected.get() == Some(item),
        is_stop: network.stop.get() == Some(item),
        detail: network.viewport.detail(),
    }
}

/// Cards have come to their places by then: `--calm` of the style sheet.
const GLIDE_MS: u32 = 260;

#[derive(Clone, Copy)]
struct VirtualCards {
    network: Network,
    /// The part of the world whose cards are there, of a large drawing.
    window: Memo<Option<Rect>>,
    made: RwSignal<Vec<Made>>,
    /// Cards that look as they should.
    done: StoredValue<BTreeSet<Key>>,
    budget: StoredValue<CardBudget>,
    /// The next step.
    next: Once,
}

/// All cards, in the end in the order in which one reads them; of a large drawing those that are near, in the
/// order in which they came.
pub(super) fn virtual_cards(network: Network) -> RwSignal<Vec<Made>> {
    let virtual_cards = VirtualCards {
        network,
        window: Memo::new(move |_| window(network)),
        made: RwSignal::new(vec![]),
        done: StoredValue::new(BTreeSet::new()),
        budget: StoredValue::default(),
        next: Once::new(),
    };
    effect(move || {
        network.drawing.track();
        network.found.track();
        network.selected.track();
        network.stop.track();
        network.viewport.detail();
        network.cards.follow.run(());
        virtual_cards.done.update_value(BTreeSet::clear);
        virtual_cards.budget.update_value(CardBudget::change);
        virtual_cards.go_on();
    });
    effect(move || {
        virtual_cards.window.track();
        virtual_cards.go_on();
    });
    effect(move || {
        if !network.has_focus.get() {
            virtual_cards.go_on(); // what waited for that
        }
    });
    virtual_cards.made
}

impl VirtualCards {
    fn go_on(self) {
        if !self.network.viewport.is_opened() {
            return; // none is to be seen, and then all would be at once
        }
        if untrack(|| self.made.with(Vec::is_empty)) {
            self.go_on_in_next_frame(); // what is around them is laid out in this one
        } else if untrack(|| self.is_large() && self.awaited().is_some()) {
            untrack(|| self.step());
        } else {
            self.next.in_next_task(move || untrack(|| self.step()));
        }
    }

    fn go_on_in_next_frame(self) {
        self.next.on_next_frame(move || untrack(|| self.step()));
    }

    fn is_large(self) -> bool {
        self.network.drawing.with(|drawing| drawing.is_large())
    }

    /// The card that the keyboard waits for.
    fn awaited(self) -> Option<Key> {
        let stop = self.network.stop.get()?;
        let key = self.network.drawing.with(|drawing| drawing.key(stop))?;
        self.made.with(|made| made.iter().all(|made| made.key != key)).then_some(key)
    }

    /// Does what there is time for in a frame: takes cards away that are not wanted, brings others up to
    /// date, makes new ones; and where none of this is left, exchanges some that are not in order. Then it
    /// sees to the rest.
    fn step(self) {
        let begun_ms = now_ms();
        let network = self.network;
        let (is_large, wanted) = wanted(network, self.window.get());
        let before = self.made.get();
        let places: BTreeMap<Key, u32> = wanted.iter().copied().zip(0..).collect();
        let is_there: BTreeSet<Key> = before.iter().map(|made| made.key).collect();

        let is_wanted = |key: &Key| places.contains_key(key);
        let mut gone: Vec<Key> = is_there.iter().filter(|key| !is_wanted(key)).copied().collect();
        let mut stale = self.stale(&before, &is_wanted);
        let mut new = self.new_ones(&wanted, &is_there);
        // A card that the list moves in the document loses the focus.
        let is_held = is_large || focus::is_on(".chain-card");
        let order = match is_held {
            false => Order::Together,
            true if self.awaited().is_some() => Order::ComeFirst,
            true => Order::GoFirst,
        };
        let budget = self.budget.get_value();
        let all = Cards { n_gone: gone.len(), n_stale: stale.len(), n_new: new.len() };
        let now = budget.share(all, order);
        gone.truncate(now.n_gone);
        stale.truncate(now.n_stale);
        new.truncate(now.n_new);

        stale.iter().for_each(|made| made.refresh(network));
        self.done.update_value(|done| {
            done.extend(stale.iter().map(|made| made.key));
            done.extend(new.iter().copied());
        });
        let new: Vec<Made> = new.into_iter().filter_map(|key| Made::new(network, key)).collect();
        if before.is_empty() && !new.is_empty() && !is_large {
            on_next_frame(|| mark(FIRST_FRAME)); // they are seen when the next frame begins
        }
        let is_order_left = gone.is_empty() && stale.is_empty() && new.is_empty();
        let placed = |made: Made| (places.get(&made.key).copied().unwrap_or_default(), made);
        let kept = before.iter().filter(|made| !gone.contains(&made.key)).cloned().map(placed);
        let (kept, new) = (kept.collect(), new.into_iter().map(placed).collect());
        let n_exchanges = if is_order_left { budget.n_exchanges() } else { 0 };
        let (cards, is_arranged) = arranged(kept, new, is_held, n_exchanges);
        let key = |made: &Made| made.key;
        if !cards.iter().map(key).eq(before.iter().map(key)) {
            self.made.set(cards);
        }
        let is_more = now != all;
        let is_busy = is_more || !is_arranged;
        if network.is_busy.get() != is_busy {
            network.is_busy.set(is_busy);
        }
        if is_more || (is_busy && is_order_left) {
            // When the frame is made: the next one has more or less to do.
            in_next_task(move || {
                let frame_ms = now_ms() - begun_ms;
                _ = self.budget.try_update_value(|budget| budget.learn(frame_ms));
                self.go_on_in_next_frame();
            });
        } else if is_busy {
            spawn_local(async move {
                sleep(GLIDE_MS).await; // what is moved in the document stops gliding
                self.go_on_in_next_frame();
            });
        }
    }

    /// The wanted cards that do not exist yet, in the order in which to make them: first the one that is to
    /// get the keyboard's focus, then the others from top to bottom. Not in any order, because an element
    /// that is put before others has the browser paint those again.
    fn new_ones(self, wanted: &[Key], is_there: &BTreeSet<Key>) -> Vec<Key> {
        let new = wanted.iter().filter(|key| !is_there.contains(key)).copied().collect();
        let awaited = self.awaited();
        first(new, |key| awaited == Some(*key))
    }

    /// Cards that do not look as they should: those that stand out or that the keyboard is at, then those
    /// in sight, then the others.
    fn stale(self, before: &[Made], is_wanted: &dyn Fn(&Key) -> bool) -> Vec<Made> {
        let network = self.network;
        let done = self.done.get_value();
        let is_stale = |made: &&Made| is_wanted(&made.key) && !done.contains(&made.key);
        let stands_out = |made: &Made| {
            let item = network.drawing.with(|drawing| drawing.plan.item(made.key));
            item.is_some_and(|item| {
                let Standing { is_found, is_selected, is_stop, .. } = standing(network, item);
                is_selected || is_stop || is_found
            })
        };
        let stale = before.iter().filter(is_stale).cloned().collect();
        first(first(stale, |made| is_in_sight(network, made.key)), stands_out)
    }
}

fn is_in_sight(network: Network, key: Key) -> bool {
    let rect = network.drawing.with(|drawing| drawing.rect(drawing.plan.item(key)?));
    rect.is_some_and(|rect| network.viewport.shown().overlaps(&rect))
}

/// Those first that fit, each in its order.
fn first<T>(all: Vec<T>, fits: impl FnMut(&T) -> bool) -> Vec<T> {
    let (mut first, rest): (Vec<T>, Vec<T>) = all.into_iter().partition(fits);
    first.extend(rest);
    first
}

/// Whether the drawing is a large drawing, and what cards there should be.
fn wanted(network: Network, window: Option<Rect>) -> (bool, Vec<Key>) {
    network.drawing.with(|drawing| {
        let all = 0..drawing.layout.nodes.len() as u32;
        let is_large = drawing.is_large();
        let items = if is_large { near(network, window) } else { all.collect() };
        let items = reading_order(&drawing.layout, items).into_iter();
        (is_large, items.filter_map(|item| drawing.key(item)).collect())
    })
}

/// The part of the world whose cards are there, in steps, so that it seldom changes; `None` where cards
/// are not to be read.
fn window(network: Network) -> Option<Rect> {
    const STEP: f32 = 256.0;
    if network.viewport.camera().scale < CARDS_SCALE {
        return None;
    }
    let Rect { x, y, width, height } = network.viewport.shown();
    let [left, top] = [x, y].map(|start| (start / STEP).floor() * STEP);
    let [right, bottom] = [x + width, y + height].map(|end| (end / STEP).ceil() * STEP);
    Some(Rect { x: left, y: top, width: right - left, height: bottom - top })
}

/// Items in the window, and those that the keyboard is at.
fn near(network: Network, window: Option<Rect>) -> Vec<u32> {
    let mut items = network.drawing.with(|drawing| {
        let rects = drawing.layout.nodes.iter().zip(0..);
        let shown = rects.filter(|(rect, _)| window.is_some_and(|own| own.overlaps(rect)));
        shown.map(|(_, item)| item).collect::<Vec<u32>>()
    });
    if let Some(stop) = network.stop.get().filter(|stop| !items.contains(stop)) {
        items.push(stop);
    }
    items
}
