/** What an e-mail address may look like, and how addresses of earlier versions become ones. */
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.account.address;
