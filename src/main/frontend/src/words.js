// What the viewer says in English, and the name of our text for it; groups become the text's arguments.
const KNOWN = [
  [/^Field is required\.$/, 'required'],
  [/^Field must match pattern /, 'pattern'],
  [/^Field must have minimum value of (.+)\.$/, 'min'],
  [/^Field must have maximum value of (.+)\.$/, 'max'],
  [/^Field must have minimum length of (.+)\.$/, 'min-length'],
  [/^Field must have maximum length of (.+)\.$/, 'max-length'],
  [/^Field must be a valid\s+international phone number/, 'phone'],
  [/^Field must be a valid email\.$/, 'email'],
  [/^Value is not a number\.$/, 'number'],
  [/^Value is expected to be an integer\.$/, 'integer'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'decimals'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, 'step'],
  [/^Date and time must both be entered\.$/, 'date-and-time'],
  [/^Search$/, 'search'],
  [/^Select$/, 'select'],
  [/^No results$/, 'no-results'],
  [/^All values selected$/, 'all-chosen'],
  [/^Nothing to show\.$/, 'nothing'],
  [/^Increment$/, 'more'],
  [/^Decrement$/, 'less'],
  [/^Remove tag$/, 'remove'],
  [/^Remove list item (\d+)$/, 'remove-entry'],
  [/^Skip to search$/, 'to-search'],
  [/^Add new$/, 'add'],
  [/^Expand all \((\d+)\)$/, 'expand'],
  [/^Collapse$/, 'collapse'],
  [/^Click to sort by (.+) (?:a|de)scending$/, 'sort'],
  [/^Click to remove sorting$/, 'unsort'],
  [/^Previous page$/, 'previous-page'],
  [/^Next page$/, 'next-page']
];

const SPOKEN = '.fjs-form-field-error li, .fjs-select-placeholder, .fjs-dropdownlist-empty, .fjs-skip-link, .fjs-repeat-render-footer button, .fjs-table-td[colspan], .fjs-table-empty';
const ATTRIBUTES = ['placeholder', 'aria-label', 'title'];

const ADDRESS = /:\/\/|www\.|@/i;
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/u;

/** The viewer's own words in the language of the page. */
export class Words {
  constructor(texts) {
    this.texts = texts;
  }

  /** One of our texts. */
  say(name, ...values) {
    return values.reduce((text, value, index) => text.replace(`{${index}}`, value), this.texts[name]);
  }

  /** Ours for something that the viewer says; the same if it says nothing that we know. */
  translate(text) {
    for (const [pattern, name] of KNOWN) {
      const match = pattern.exec(text);
      if (match) {
        return this.say(name, ...match.slice(1));
      }
    }
    return text;
  }

  /** Lets the viewer's own checks speak the language of the page, and adds the one of names, as the server has it. */
  teach(validator, fields) {
    for (const check of ['validateField', 'validateFieldInstance']) {
      const english = validator[check].bind(validator);
      validator[check] = (field, value) => {
        const errors = english(field, value).map(error => this.translate(error));
        return errors.length ? errors : this.wrongName(fields.get(field.id), value);
      };
    }
  }

  wrongName(field, value) {
    if (field?.properties?.check !== 'name' || typeof value !== 'string') {
      return [];
    }
    return ADDRESS.test(value.normalize('NFKC')) ? [this.say('name')] : UNSEEN.test(value) ? [this.say('unseen')] : [];
  }

  translateWithin(container) {
    for (const element of container.querySelectorAll(SPOKEN)) {
      for (const node of element.childNodes) {
        if (node.nodeType === Node.TEXT_NODE) {
          change(node.data, this.translate(node.data), text => (node.data = text));
        }
      }
    }
    for (const name of ATTRIBUTES) {
      for (const element of container.querySelectorAll(`[${name}]`)) {
        const text = element.getAttribute(name);
        change(text, this.translate(text), translation => element.setAttribute(name, translation));
      }
    }
  }
}

function change(before, after, set) {
  if (before !== after) {
    set(after);
  }
}
