// Each has its file locales/<language>.json in Tasklist and in Welcome: ours, or one that Camunda ships.
const spoken = ['en', 'pl'];

// The first of the browser's languages that is spoken. Camunda would look at the very first only.
const language = navigator.languages.map(wanted => wanted.split('-')[0].toLowerCase()).find(wanted => spoken.includes(wanted)) ?? 'en';

// Camunda's pages say that they are English.
document.documentElement.lang = language;

export default language;
