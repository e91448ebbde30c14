import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import './form.css';
import { Form } from '@bpmn-io/form-js-viewer';
import { makeAccessible } from './accessible.js';
import { speakDates } from './dates.js';
import { Draft } from './draft.js';
import { Words } from './words.js';

const container = document.querySelector('#form');
const message = document.querySelector('#form-message');
const noForm = document.querySelector('#no-form');
const { form: formAddress, answer: answerAddress, next, csrfHeader, csrfToken, again, failed, gone, wrong, expired, signIn } = container.dataset;
const draft = new Draft(formAddress);

let sending = false;

show().catch(cannotShow);

async function show() {
  const response = await fetch(formAddress, { headers: { Accept: 'application/json' }, redirect: 'manual' });
  if (response.status === 409) {
    // Answered meanwhile: the page itself knows what waits now.
    return leadOn();
  }
  if (isSignedOut(response)) {
    noForm.hidden = true;
    return sayExpired();
  }
  if (mayComeLater(response)) {
    noForm.hidden = true;
    return sayWhy(response);
  }
  if (!response.ok) {
    throw new Error(`The form was answered with ${response.status}`);
  }
  const { schema, data, texts } = await response.json();
  const words = new Words(texts);
  speakDates(document.documentElement.lang);
  // Without its delay of 300 ms: Enter right after the last letter must send that letter, too.
  const form = new Form({ container, debounce: false, properties: { ariaLabel: container.closest('section').getAttribute('aria-label') } });
  words.teach(form.get('validator'), form.get('formFieldRegistry'));
  await form.importSchema(schema, { ...data, ...draft.read() });
  makeAccessible(container, words);
  noForm.hidden = true;
  form.on('changed', ({ errors }) => {
    draft.keep(form._getSubmitData());
    if (message.textContent === wrong && !Object.values(errors).some(Boolean)) {
      say('');
    }
  });
  form.on('submit', ({ data, errors }) => {
    if (Object.keys(errors).length) {
      say(wrong);
      focusFirstError();
    } else {
      send(form, data).catch(() => say(failed));
    }
  });
}

/** Sends once, however often the button is pressed while the answer is under way. */
async function send(form, data) {
  if (sending) {
    return;
  }
  sending = true;
  container.setAttribute('aria-busy', 'true');
  let left = false;
  try {
    const response = await fetch(answerAddress, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', [csrfHeader]: csrfToken },
      body: JSON.stringify(data)
    });
    if (response.ok || response.status === 409) {
      left = true;
      draft.forget();
      response.ok ? location.assign(next) : leadOn();
    } else if (response.status === 422) {
      mark(form, await response.json());
    } else if (isSignedOut(response)) {
      sayExpired();
    } else if (mayComeLater(response)) {
      await sayWhy(response);
    } else {
      say(failed);
    }
  } finally {
    if (!left) {
      sending = false;
      container.removeAttribute('aria-busy');
    }
  }
}

/** Shows what the server found at the fields themselves; the viewer knows its errors by the id of the field, and of its line in a list. */
function mark(form, errorsByKey) {
  const errors = {};
  for (const { id, valuePath, indexes } of form.get('formFieldInstanceRegistry').getAllKeyed()) {
    const found = errorsByKey[valuePath.join('.')];
    if (found) {
      const lines = Object.values(indexes ?? {});
      const last = lines.pop();
      if (last === undefined) {
        errors[id] = found;
      } else {
        lines.reduce((level, line) => (level[line] ??= {}), (errors[id] ??= {}))[last] = found;
      }
    }
  }
  form._setState({ errors });
  // Under no key: what is wrong with the whole.
  say(errorsByKey['']?.join(' ') ?? wrong);
  focusFirstError();
}

function focusFirstError() {
  requestAnimationFrame(() => requestAnimationFrame(() => {
    const field = container.querySelector('.fjs-has-errors :is(input, textarea), :is(input, textarea)[aria-invalid="true"]');
    field?.focus();
    // A list that opens by itself would cover what is wrong.
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  }));
}

function isSignedOut(response) {
  return response.type === 'opaqueredirect' || response.status === 401 || response.status === 403;
}

/** Asked too often, or what it needed took too long. */
function mayComeLater(response) {
  return response.status === 429 || response.status === 503;
}

async function sayWhy(response) {
  say((await response.json()).detail ?? failed);
}

/** To the present step, where the person is told why. */
function leadOn() {
  draft.forget();
  try {
    sessionStorage.setItem('notice', gone);
  } catch {
    // then the next page says nothing
  }
  location.assign(again);
}

function cannotShow(error) {
  console.error(error);
  noForm.classList.add('now');
}

function sayExpired() {
  say(expired);
  const link = document.createElement('a');
  link.className = 'button';
  link.href = again;
  link.textContent = signIn;
  message.append(' ', link);
}

function say(text) {
  message.className = 'problem';
  message.replaceChildren(text);
}
