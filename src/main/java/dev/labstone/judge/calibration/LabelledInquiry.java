package dev.labstone.judge.calibration;

import dev.labstone.judge.Inquiry;

/**
 * An inquiry of which a person has said what is right.
 *
 * @param inquiry the inquiry
 * @param label what is right, as the menu calls it; {@code first}, {@code second} or {@code tie} of two answers
 */
public record LabelledInquiry(Inquiry inquiry, String label) {}
