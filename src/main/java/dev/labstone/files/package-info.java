/**
 * Files of the user and of Labstone: places in them, what is wrong with them, JSON and digests in one form everywhere,
 * and writing at once, so that nobody ever reads half a file.
 *
 * <p>This room knows no other room.
 */
package dev.labstone.files;
