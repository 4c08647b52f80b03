// Ours, as a visitor has it: the site itself, asked through what its page shows.
export const ours = {};
