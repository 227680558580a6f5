/**
 * Asks models on watsonx.ai: in IBM's cloud, on AWS, and on premises (IBM Cloud Pak for Data, IBM Software Hub).
 *
 * <p>Before the first prompt it looks at the list of models, so that one that was withdrawn is told with its successor.
 * Parameters that a route does not take are refused. This room knows {@code model} and {@code model.http}.
 *
 * @see <a href="https://cloud.ibm.com/apidocs/watsonx-ai">the API</a>
 */
package dev.labstone.model.watsonx;
