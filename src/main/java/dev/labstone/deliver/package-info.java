/**
 * What is handed in, and what is said last: the folder of deliverables with its manifest, its zip and the checklist of what
 * is missing. Takes finished files; knows results and reports, and nothing of how models are asked.
 */
package dev.labstone.deliver;
