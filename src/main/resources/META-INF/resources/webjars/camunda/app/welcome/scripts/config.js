import language from './languages.js';
import signOut from './sign-out-module.js';

const office = {
  en: {label: 'Our office', description: 'For validators: figures, plain cases to approve at once, decisions to take back'},
  pl: {label: 'Nasze biuro', description: 'Dla osób weryfikujących: liczby, proste sprawy do zatwierdzenia naraz, decyzje do cofnięcia'}
}[language];

export default {
  requireJsConfig: signOut,
  // Without another language to fall back on, whose dates would take the place of this one's.
  locales: {availableLocales: [language], fallbackLocale: language},
  links: [{label: office.label, href: '/desk', description: office.description}]
};
