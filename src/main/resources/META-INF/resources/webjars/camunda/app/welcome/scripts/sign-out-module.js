/* How Camunda's pages come by the module that signs out, in terms of RequireJS: relative to the folder of the webapp. */
export default {
  ngDeps: ['onboarding.sign-out'],
  deps: ['sign-out'],
  paths: {'sign-out': '../welcome/scripts/sign-out'}
};
