"""Settings shared by the whole suite.

Property tests run derandomised, so that a run tells about the code and not about luck. Search
harder with ``HYPOTHESIS_PROFILE=search``, which draws new examples each time and keeps failures.
"""

import os

from hypothesis import HealthCheck, Phase, settings

_SLOW_MACHINES = [HealthCheck.too_slow, HealthCheck.data_too_large]

settings.register_profile(
    "steady",
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=40,
    print_blob=True,
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
    suppress_health_check=_SLOW_MACHINES,
)
settings.register_profile(
    "search", deadline=None, max_examples=500, suppress_health_check=_SLOW_MACHINES
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))
