import language from './languages.js';
import signOut from './sign-out-module.js';

const texts = {
  en: {
    office: {label: 'Our office', description: 'For validators: figures, plain cases to approve at once, decisions to take back'},
    people: {label: 'People', description: 'For administrators: who is of the staff'}
  },
  pl: {
    office: {label: 'Nasze biuro', description: 'Dla osób weryfikujących: liczby, proste sprawy do zatwierdzenia naraz, decyzje do cofnięcia'},
    people: {label: 'Osoby', description: 'Dla administratorów: kto tu pracuje'}
  }
}[language];

export default {
  requireJsConfig: signOut,
  // Without another language to fall back on, whose dates would take the place of this one's.
  locales: {availableLocales: [language], fallbackLocale: language},
  links: [{...texts.office, href: '/desk'}, {...texts.people, href: '/desk/staff'}]
};
