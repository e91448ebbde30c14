package eu.etwinning.onboarding.process;

import java.io.Serializable;
import java.util.concurrent.atomic.AtomicBoolean;

/** Knows whether anybody ever built one of its kind. */
public class Probe implements Serializable {

    private static final AtomicBoolean BUILT = new AtomicBoolean();

    private String word;

    public Probe() {
        BUILT.set(true);
    }

    public static boolean wasBuilt() {
        return BUILT.get();
    }

    public String getWord() {
        return word;
    }

    public void setWord(String word) {
        BUILT.set(true);
        this.word = word;
    }
}
