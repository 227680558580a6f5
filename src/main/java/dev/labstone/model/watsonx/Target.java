package dev.labstone.model.watsonx;

/**
 * On whose behalf a model is asked.
 *
 * @param kind a project, a space, or a deployment, which is in a space
 * @param id its id; that of a deployment may also be its serving name
 */
public record Target(Kind kind, String id) {

    /** What it is. */
    public enum Kind {
        /** A project. */
        PROJECT("project_id"),
        /** A deployment space. */
        SPACE("space_id"),
        /** A deployment: its own model answers, and no other id is sent. */
        DEPLOYMENT("");

        private final String field;

        Kind(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    boolean isDeployment() {
        return kind == Kind.DEPLOYMENT;
    }

    /** Returns the end of the id, which is enough to tell two of one's own apart. */
    String shown() {
        return "***" + id.substring(Math.max(0, id.length() - 4));
    }
}
