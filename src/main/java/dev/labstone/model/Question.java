package dev.labstone.model;

/**
 * A request, with what it is asked for.
 *
 * @param id what people know it by: the id of an example
 * @param request the request
 */
public record Question(String id, Request request) {

    /** Returns the key of the request. */
    public String key() {
        return request.key();
    }
}
