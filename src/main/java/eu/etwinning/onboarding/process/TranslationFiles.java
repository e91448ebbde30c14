package eu.etwinning.onboarding.process;

import org.springframework.core.io.Resource;

import java.util.List;

/**
 * Where the forms in other languages lie: known by what keeps the folders of definitions, and asked by what shows
 * forms.
 */
public interface TranslationFiles {

    /** One file for each language, or more; what a later one says wins. */
    List<Resource> translations();
}
