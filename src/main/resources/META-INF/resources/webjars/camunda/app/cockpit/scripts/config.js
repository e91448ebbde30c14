import signOut from '../../welcome/scripts/sign-out-module.js';

export default {
  requireJsConfig: signOut
};
