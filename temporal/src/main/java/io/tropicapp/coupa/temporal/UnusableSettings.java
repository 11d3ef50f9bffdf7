package io.tropicapp.coupa.temporal;

/** A process that must not start with the settings it was given. */
public final class UnusableSettings extends RuntimeException {

    private final String problem;
    private final String remedy;

    /**
     * @param problem what is wrong; never shows a secret
     * @param remedy what to correct
     */
    public UnusableSettings(String problem, String remedy) {
        super(problem + " " + remedy);
        this.problem = problem;
        this.remedy = remedy;
    }

    public String problem() {
        return problem;
    }

    /** What to correct. */
    public String remedy() {
        return remedy;
    }
}
