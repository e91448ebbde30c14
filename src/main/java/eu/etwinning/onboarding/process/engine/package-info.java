/** The engine itself: its tables, its settings, and what it may keep. */
package eu.etwinning.onboarding.process.engine;
