package dev.labstone.ilab.stage;

import dev.labstone.model.ChatModel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Models that are open, by the folder they work in. Several roles may be played by the same one, and share it. */
final class OpenedModels {

    private final Map<Path, Shared> opened = new HashMap<>();

    /**
     * Returns the model that works in a folder.
     *
     * @param place the folder
     * @param opener opens the model, if nobody has
     * @return the model; it is closed when everybody has closed what they were given, or at once by whoever waits for it
     */
    synchronized ChatModel open(Path place, Supplier<ChatModel> opener) {
        Shared shared = opened.get(place);
        if (shared == null) {
            shared = new Shared(place, opener.get());
            opened.put(place, shared);
        }
        shared.users++;
        return new SharedModel(shared.model, shared::leave);
    }

    private final class Shared {

        private final Path place;
        private final ChatModel model;
        private int users;

        Shared(Path place, ChatModel model) {
            this.place = place;
            this.model = model;
        }

        /** A call that is to be ended can only be ended for all: then the run is being stopped. */
        void leave(boolean waiting) {
            synchronized (OpenedModels.this) {
                users--;
                if (waiting || users == 0) {
                    opened.remove(place, this);
                    model.close();
                }
            }
        }
    }
}
