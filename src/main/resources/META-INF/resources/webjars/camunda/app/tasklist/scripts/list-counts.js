/*
 * Camunda says how many cases there are in the list that is open; this says it of the others. It asks anew when what Camunda shows of the lists changes,
 * when a case was claimed, given back or decided, and once a minute.
 */
const LISTS = document.querySelector('base').getAttribute('engine-api') + 'engine/default/filter?resourceType=Task&itemCount=true';
const MOVES_A_CASE = /\/task\/[^/]+\/(claim|unclaim|submit-form)$/;
const MINUTE = 60_000;
/** In milliseconds: what changes together is asked about once. */
const SETTLED = 500;

let counts = new Map();
let waiting;

async function ask() {
  const answer = await fetch(LISTS, {headers: {Accept: 'application/json'}});
  // Who is signed out or offline hears of it from Camunda.
  if (answer.ok) {
    counts = new Map((await answer.json()).map(list => [list.name, list.itemCount]));
    show();
  }
}

function show() {
  document.querySelectorAll('.task-filter h4 a').forEach(link => {
    const count = counts.get(link.firstChild.textContent.trim());
    if (count !== undefined) {
      link.dataset.count = count;
    }
  });
}

function askSoon() {
  clearTimeout(waiting);
  waiting = setTimeout(() => ask().catch(() => {}), SETTLED);
}

function isOfLists(node) {
  return (node instanceof Element ? node : node.parentElement)?.closest('.task-filters');
}

// The whole page is looked at, because Camunda makes the element around the lists after this script has run.
new MutationObserver(changes => {
  if (changes.some(change => isOfLists(change.target))) {
    show();
    askSoon();
  }
}).observe(document.body, {childList: true, characterData: true, subtree: true});

new PerformanceObserver(calls => {
  if (calls.getEntries().some(call => MOVES_A_CASE.test(call.name))) {
    askSoon();
  }
}).observe({type: 'resource'});

setInterval(() => document.hidden || askSoon(), MINUTE);
