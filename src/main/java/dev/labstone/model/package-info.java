/**
 * The port to a language model: a {@link dev.labstone.model.Request request} goes in, a {@link
 * dev.labstone.model.Response response} comes out, and the {@link dev.labstone.model.ModelIdentity identity} of who
 * answered goes with it.
 *
 * <p>The adapters stand in rooms of their own: {@code model.openai} asks servers that speak OpenAI's protocol, {@code
 * model.recorded} replays recordings, and {@code model.file} tells model files apart. This room knows {@code usecase} and
 * none of its adapters.
 */
package dev.labstone.model;
