import signOut from '../../welcome/scripts/sign-out-module.js';

export default {
  requireJsConfig: signOut,
  // The languages that Cockpit comes with.
  locales: {availableLocales: ['en', 'de'], fallbackLocale: 'en'}
};
