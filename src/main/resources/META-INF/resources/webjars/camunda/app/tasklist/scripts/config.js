import language from '../../welcome/scripts/languages.js';
import signOut from '../../welcome/scripts/sign-out-module.js';

const shortcuts = {
  en: {
    claimTask: 'claims the case that is open',
    focusFilter: 'goes to the first filter',
    focusList: 'goes to the first case in the list',
    focusForm: 'goes to the first field of the form'
  },
  pl: {
    claimTask: 'przejmuje otwartą sprawę',
    focusFilter: 'przechodzi do pierwszego filtra',
    focusList: 'przechodzi do pierwszej sprawy na liście',
    focusForm: 'przechodzi do pierwszego pola formularza'
  }
}[language];

export default {
  customScripts: ['scripts/list-counts'],
  requireJsConfig: signOut,
  // Without another language to fall back on, whose dates would take the place of this one's.
  locales: {availableLocales: [language], fallbackLocale: language},
  // As Camunda has them, but for the start of processes, which no validator may start.
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: shortcuts.claimTask},
    focusFilter: {key: 'ctrl+shift+f', description: shortcuts.focusFilter},
    focusList: {key: 'ctrl+alt+l', description: shortcuts.focusList},
    focusForm: {key: 'ctrl+alt+f', description: shortcuts.focusForm}
  }
};
