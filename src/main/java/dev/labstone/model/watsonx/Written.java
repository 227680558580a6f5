package dev.labstone.model.watsonx;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.labstone.files.Json;
import dev.labstone.model.Sent;

/**
 * A request as it goes over the wire.
 *
 * @param endpoint where
 * @param body the body
 * @param prompt the whole prompt, template and all
 */
record Written(WatsonxEndpoint endpoint, ObjectNode body, String prompt) {

    /** Returns the text of the body. */
    String text() {
        return Json.line(body);
    }

    /** Returns the evidence: all of it, but for the id of the project or space, of which the end is kept. */
    Sent sent() {
        ObjectNode shown = body.deepCopy();
        String field = endpoint.target().kind().field();
        if (shown.has(field)) {
            shown.put(field, endpoint.target().shown());
        }
        return new Sent(endpoint.shownPath(), shown, prompt);
    }
}
