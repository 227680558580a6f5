/**
 * Pure functions on counts: how sure a share is, how far two or more raters agree. This room knows no other.
 */
package dev.labstone.statistics;
