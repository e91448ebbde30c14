import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import './form.css';
import { createForm } from '@bpmn-io/form-js-viewer';

const container = document.querySelector('#form');
const message = document.querySelector('#form-message');
const { form: formAddress, answer: answerAddress, next, csrfHeader, csrfToken, failed, gone, wrong, expired } = container.dataset;

let sending = false;

show().catch(() => say(failed));

async function show() {
  const response = await fetch(formAddress, { headers: { Accept: 'application/json' } });
  if (!response.ok) {
    // Answered meanwhile: the page itself knows what waits now.
    return response.status === 409 ? leave(gone) : say(failed);
  }
  const { schema, data } = await response.json();
  const form = await createForm({ container, schema, data });
  say('');
  form.on('submit', ({ data, errors }) => {
    if (Object.keys(errors).length) {
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
  try {
    const response = await fetch(answerAddress, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', [csrfHeader]: csrfToken },
      body: JSON.stringify(data)
    });
    if (response.ok) {
      return leave('');
    }
    if (response.status === 409) {
      return leave(gone);
    }
    if (response.status === 422) {
      return mark(form, await response.json());
    }
    say(response.type === 'opaqueredirect' || response.status === 401 || response.status === 403 ? expired : failed);
  } finally {
    sending = false;
    container.removeAttribute('aria-busy');
  }
}

/** Shows what the server found at the fields themselves; the viewer knows its errors by the id of the field. */
function mark(form, errorsByKey) {
  const paths = form.get('pathRegistry');
  const errors = {};
  for (const field of form.get('formFieldRegistry').getAll()) {
    const key = field.key && paths.getValuePath(field).join('.');
    if (errorsByKey[key]) {
      errors[field.id] = errorsByKey[key];
    }
  }
  form._setState({ errors });
  say(wrong);
  focusFirstError();
}

function focusFirstError() {
  requestAnimationFrame(() => container.querySelector('.fjs-has-errors :is(input, textarea, select), [aria-invalid="true"]')?.focus());
}

function leave(text) {
  say(text);
  location.assign(next);
}

function say(text) {
  message.className = 'problem';
  message.textContent = text;
  message.hidden = !text;
}
