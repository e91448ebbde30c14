import language from './languages.js';

export default {
  // Without another language to fall back on, whose dates would take the place of this one's.
  locales: {availableLocales: [language], fallbackLocale: language}
};
