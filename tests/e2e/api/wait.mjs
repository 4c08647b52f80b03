// Waits until an address answers: node tests/e2e/api/wait.mjs URL
const [url] = process.argv.slice(2);
const answers = () => fetch(url).then(({ ok }) => ok, () => false);
while (!(await answers())) await new Promise((resolve) => setTimeout(resolve, 200));
