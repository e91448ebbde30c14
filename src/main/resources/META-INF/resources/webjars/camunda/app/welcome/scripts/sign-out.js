/*
 * Camunda's pages ask for a user's name and password when somebody has signed out, or was. Nobody has one here: whoever signs out is led to where EU Login's
 * session ends, and whoever was signed out is led to EU Login.
 */
define(['angular'], angular => {
  const LAST_TIME = 'signed-in-again-at';
  /** In milliseconds: a page that is sent to EU Login and back more often than that would be so for ever. */
  const TOO_OFTEN = 10_000;

  function signInAgain() {
    const lastTime = Number(sessionStorage.getItem(LAST_TIME));
    sessionStorage.setItem(LAST_TIME, Date.now());
    if (Date.now() - lastTime < TOO_OFTEN) {
      location.assign('/problem/sign-in-failed');
    } else {
      location.reload();
    }
  }

  function keepFromPasswordForm($rootScope, $location) {
    let leaving = false;

    $rootScope.$on('authentication.logout.success', (event, answer) => {
      event.preventDefault();
      leaving = true;
      location.assign(answer.data.next);
    });
    $rootScope.$on('authentication.changed', (event, whoSignedIn) => {
      if (whoSignedIn) {
        sessionStorage.removeItem(LAST_TIME);
      }
    });
    $rootScope.$on('authentication.login.required', event => {
      event.preventDefault();
      // After those who keep what was typed.
      setTimeout(() => {
        // Of several calls that fail at once each tells of it.
        if (!leaving) {
          leaving = true;
          signInAgain();
        }
      });
    });
    $rootScope.$on('$locationChangeStart', () => {
      if ($location.path() === '/login') {
        $location.url('/');
      }
    });
  }

  return angular.module('onboarding.sign-out', []).run(['$rootScope', '$location', keepFromPasswordForm]);
});
