/**
 * Turns a disclosure that holds a list of links and buttons into a menu button: arrow keys, Home, End, the first letter of an entry, Escape. Without
 * this script the disclosure works as it is.
 */
export function openAsMenu(details, index) {
  const summary = details.querySelector('summary');
  const list = details.querySelector('ul');
  const entries = [...list.querySelectorAll('a, button')];

  const menu = document.createElement('div');
  menu.className = details.className;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'dots';
  button.textContent = summary.textContent;
  list.id = `menu-${index}`;
  list.hidden = true;
  list.setAttribute('role', 'menu');
  list.setAttribute('aria-label', summary.getAttribute('aria-label'));
  for (const [name, value] of [['aria-label', summary.getAttribute('aria-label')], ['aria-haspopup', 'menu'], ['aria-expanded', 'false'], ['aria-controls', list.id]]) {
    button.setAttribute(name, value);
  }
  list.querySelectorAll('li, form').forEach(between => between.setAttribute('role', 'none'));
  entries.forEach(entry => {
    entry.setAttribute('role', 'menuitem');
    entry.tabIndex = -1;
  });
  menu.append(button, list);
  details.replaceWith(menu);

  const open = entry => {
    show(true);
    entry.focus();
  };
  const close = () => {
    show(false);
    button.focus();
  };
  const show = shown => {
    list.hidden = !shown;
    button.setAttribute('aria-expanded', String(shown));
  };

  button.addEventListener('click', () => (list.hidden ? open(entries[0]) : close()));
  button.addEventListener('keydown', event => {
    const entry = { ArrowDown: entries[0], ArrowUp: entries.at(-1) }[event.key];
    if (entry) {
      event.preventDefault();
      open(entry);
    }
  });
  list.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Tab') {
      show(false);
    } else if (event.key === ' ') {
      event.preventDefault();
      document.activeElement.click();
    } else {
      const entry = goal(event.key, entries);
      if (entry) {
        event.preventDefault();
        entry.focus();
      }
    }
  });
  menu.addEventListener('focusout', event => event.relatedTarget && !menu.contains(event.relatedTarget) && show(false));
  document.addEventListener('click', event => !menu.contains(event.target) && show(false));
}

function goal(key, entries) {
  const here = entries.indexOf(document.activeElement);
  switch (key) {
    case 'ArrowDown':
      return entries[(here + 1) % entries.length];
    case 'ArrowUp':
      return entries.at(here - 1);
    case 'Home':
      return entries[0];
    case 'End':
      return entries.at(-1);
    default: {
      const following = [...entries.slice(here + 1), ...entries.slice(0, here + 1)];
      return key.length === 1 && following.find(entry => entry.textContent.trim().toLowerCase().startsWith(key.toLowerCase()));
    }
  }
}
