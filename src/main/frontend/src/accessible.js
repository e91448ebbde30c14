/**
 * Gives the viewer's fields the roles, names and states that it leaves out, again after each of its changes.
 *
 * @param words the viewer's words in the language of the page
 */
export function makeAccessible(container, words) {
  const improve = () => {
    words.translateWithin(container);
    container.querySelectorAll('.fjs-form-field').forEach(field => improveField(field, words));
    observer.takeRecords();
  };
  const observer = new MutationObserver(improve);
  observer.observe(container, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ['class', 'disabled'] });
  container.addEventListener('keydown', onKeyDown, true);
  improve();
}

function improveField(field, words) {
  const label = field.querySelector(':scope > .fjs-form-field-label');
  const required = Boolean(label?.querySelector('.fjs-asterix'));
  if (is(field, 'radio') || is(field, 'checklist')) {
    group(field, label, required, words);
  } else if (is(field, 'select') || is(field, 'taglist')) {
    combobox(field, label, required, words);
  } else if (is(field, 'datetime')) {
    dates(field);
  } else if (is(field, 'number')) {
    field.querySelector('input').inputMode = 'decimal';
  } else if (is(field, 'table')) {
    table(field, label);
  }
  if (!field.classList.contains('fjs-form-field-grouplike')) {
    describe(field);
  }
}

function group(field, label, required, words) {
  const radio = is(field, 'radio');
  label.id ||= `${field.querySelector('input')?.id}-label`;
  set(field, 'role', radio ? 'radiogroup' : 'group');
  set(field, 'aria-labelledby', label.id);
  if (radio) {
    set(field, 'aria-required', required);
    set(field, 'aria-invalid', isWrong(field));
  } else {
    // Each box would be called required, though one of them is enough.
    field.querySelectorAll('input').forEach(box => (box.required = false));
    const star = label.querySelector('.fjs-asterix');
    if (star) {
      star.removeAttribute('aria-hidden');
      set(star, 'role', 'img');
      set(star, 'aria-label', words.say('required-field'));
    }
  }
}

function combobox(field, label, required, words) {
  const input = field.querySelector('input');
  if (!input) {
    return;
  }
  const list = field.querySelector('.fjs-dropdownlist');
  const simple = input.classList.contains('fjs-select-hidden-input');
  set(input, 'role', 'combobox');
  set(input, 'aria-haspopup', 'listbox');
  set(input, 'aria-autocomplete', simple ? 'none' : 'list');
  set(input, 'aria-expanded', Boolean(list));
  set(input, 'aria-required', required);
  set(input, 'aria-invalid', isWrong(field));
  if (simple) {
    input.readOnly = true;
  }
  if (list) {
    list.id = `${input.id}-list`;
    set(list, 'role', 'listbox');
    set(list, 'aria-label', label.textContent.replace(/\*$/, ''));
    [...list.children].forEach((option, index) => {
      option.id = `${list.id}-${index}`;
      set(option, 'role', 'option');
      set(option, 'aria-selected', option.classList.contains('focused'));
      if (option.classList.contains('fjs-dropdownlist-empty')) {
        set(option, 'aria-disabled', true);
      }
    });
    set(input, 'aria-controls', list.id);
    set(input, 'aria-activedescendant', list.querySelector('.focused')?.id);
  } else {
    set(input, 'aria-controls', null);
    set(input, 'aria-activedescendant', null);
  }
  const cross = field.querySelector('.fjs-select-cross');
  if (cross) {
    set(cross, 'role', 'button');
    set(cross, 'aria-label', words.say('clear', label.textContent.replace(/\*$/, '')));
    cross.tabIndex = 0;
  }
  field.querySelectorAll('.fjs-taglist-tag').forEach(tag =>
    set(tag.querySelector('button'), 'aria-label', `${words.say('remove')}: ${tag.textContent.trim()}`));
}

function dates(field) {
  for (const input of field.querySelectorAll('.fjs-datetime-subsection .fjs-input')) {
    set(input, 'aria-invalid', isWrong(field));
    set(input, 'aria-required', Boolean(input.closest('.fjs-datetime-subsection').querySelector('.fjs-asterix')));
  }
}

function table(field, label) {
  set(field.querySelector('table'), 'aria-label', label?.textContent);
  set(field.querySelector('nav'), 'aria-label', label?.textContent);
  field.querySelectorAll('th').forEach(heading => {
    const sorted = heading.querySelector('.fjs-table-sort-icon-asc') ? 'ascending' : heading.querySelector('.fjs-table-sort-icon-desc') ? 'descending' : null;
    set(heading, 'aria-sort', sorted);
  });
}

/** The viewer names descriptions and errors that are not there. */
function describe(field) {
  const texts = ['error', 'description'].flatMap(text => [...field.querySelectorAll(`:scope > .fjs-form-field-${text}`)]);
  const ids = texts.map((text, index) => (text.id ||= `${field.querySelector('input, textarea')?.id}-text-${index}`)).join(' ');
  const grouped = field.getAttribute('role');
  if (grouped) {
    set(field, 'aria-describedby', ids || null);
  }
  field.querySelectorAll('input, textarea').forEach(input => set(input, 'aria-describedby', grouped ? null : ids || null));
}

/** Where the viewer listens to the mouse only. */
function onKeyDown(event) {
  const { target, key } = event;
  if (target.matches('.fjs-select-cross') && (key === 'Enter' || key === ' ')) {
    event.preventDefault();
    const input = target.closest('.fjs-form-field').querySelector('input');
    target.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
    input.focus();
  } else if (target.matches('.fjs-select-hidden-input')) {
    const open = target.getAttribute('aria-expanded') === 'true';
    if (key === 'Escape') {
      target.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    } else if (!open && ['ArrowDown', 'ArrowUp', ' '].includes(key)) {
      event.preventDefault();
      event.stopPropagation();
      target.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    }
  } else if (key === 'Tab' && target.matches('[role="combobox"]')) {
    takeTypedOption(target);
  } else if (key === 'ArrowDown' && target.matches('[role="combobox"][aria-expanded="false"]')) {
    target.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
  }
}

/** Whoever typed the whole name of an option and goes on has chosen it. */
function takeTypedOption(input) {
  const typed = input.value.trim().toLowerCase();
  const options = input.closest('.fjs-form-field').querySelectorAll('.fjs-dropdownlist-item');
  [...options].find(option => option.textContent.trim().toLowerCase() === typed)?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
}

function is(field, type) {
  return field.classList.contains(`fjs-form-field-${type}`);
}

function isWrong(field) {
  return field.classList.contains('fjs-has-errors');
}

function set(element, name, value) {
  if (!element) {
    return;
  }
  if (value === null || value === undefined) {
    element.removeAttribute(name);
  } else if (element.getAttribute(name) !== String(value)) {
    element.setAttribute(name, value);
  }
}
