/** Closes a disclosure by Escape, by a click elsewhere, and when the focus goes on. */
export function closeWhenLeft(details) {
  const summary = details.querySelector('summary');
  details.addEventListener('keydown', event => {
    if (event.key === 'Escape' && details.open) {
      details.open = false;
      summary.focus();
    }
  });
  details.addEventListener('focusout', event => {
    if (event.relatedTarget && !details.contains(event.relatedTarget)) {
      details.open = false;
    }
  });
  document.addEventListener('click', event => {
    if (!details.contains(event.target)) {
      details.open = false;
    }
  });
}
