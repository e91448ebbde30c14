import { openAsMenu } from './menu.js';
import { closeWhenLeft } from './disclosure.js';

const { teacher } = document.body.dataset;

document.querySelectorAll('details.menu').forEach(openAsMenu);
document.querySelectorAll('details.languages').forEach(closeWhenLeft);

// What somebody typed and did not send waits in this tab: for the same person only, and not after signing out.
if (teacher && sessionStorage.getItem('teacher') !== teacher) {
  sessionStorage.clear();
  sessionStorage.setItem('teacher', teacher);
}
document.querySelectorAll('form[action$="/logout"]').forEach(form => form.addEventListener('submit', () => sessionStorage.clear()));

// A page that the browser kept for its back button shows a step that may be done.
addEventListener('pageshow', event => event.persisted && location.reload());

const notice = sessionStorage.getItem('notice');
if (notice) {
  sessionStorage.removeItem('notice');
  const said = document.createElement('p');
  said.className = 'notice';
  said.setAttribute('role', 'status');
  document.querySelector('main').prepend(said);
  said.textContent = notice;
}
